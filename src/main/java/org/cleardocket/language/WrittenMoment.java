package org.cleardocket.language;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** A day or a time as a language writes it. */
public final class WrittenMoment {

    /** Unicode's pattern has the plural for each hour: one o'clock is "la una". */
    private static final String SPANISH_ONE = "\\ba las (?=0?1\\D)";

    private WrittenMoment() {
    }

    /** @param parts which parts to show, in any order: the language decides how */
    public static String say(String parts, TemporalAccessor moment, Language language) {
        var locale = inThisCountry(language.locale());
        var pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(parts);
        var said = DateTimeFormatter.ofPattern(pattern, locale).format(moment);
        return language.tag().equals("es") ? said.replaceAll(SPANISH_ONE, "a la ") : said;
    }

    /** Clocks here have twelve hours, also for who speaks a language of countries whose clocks have more. */
    private static Locale inThisCountry(Locale locale) {
        return locale.getCountry().isEmpty() ? new Locale.Builder().setLocale(locale).setRegion("US").build() : locale;
    }
}
