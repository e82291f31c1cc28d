package org.cleardocket.language;

import com.ibm.icu.text.DateTimePatternGenerator;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** A day or a time as a language writes it. */
public final class WrittenMoment {

    /** Unicode's pattern has the plural for each hour: one o'clock is "la una". */
    private static final String SPANISH_ONE = "\\ba las (?=0?1\\D)";

    private WrittenMoment() {
    }

    /** @param parts which parts to show, in any order: the language decides how */
    public static String say(String parts, TemporalAccessor moment, Language language) {
        var pattern = DateTimePatternGenerator.getInstance(language.locale()).getBestPattern(parts);
        var said = DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment);
        return language.tag().equals("es") ? said.replaceAll(SPANISH_ONE, "a la ") : said;
    }
}
