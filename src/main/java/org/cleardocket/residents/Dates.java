package org.cleardocket.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.WrittenMoment;

/** Dates as a language writes them, in the county's time. */
final class Dates {

    static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    private Dates() {
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, LOS_ANGELES);
    }

    static String say(LocalDate day, Language language) {
        return WrittenMoment.say("yMMMMd", day, language);
    }

    static String say(Instant instant, Language language) {
        return WrittenMoment.say("yMMMMdjm", instant.atZone(LOS_ANGELES), language);
    }

    /** @param date known at least by its year */
    static String say(RoughDate date, Language language) {
        if (date.month() == 0) {
            return Integer.toString(date.year());
        }
        return date.day() == 0
                ? WrittenMoment.say("yMMMM", YearMonth.of(date.year(), date.month()), language)
                : say(LocalDate.of(date.year(), date.month(), date.day()), language);
    }

    /** The names of the months, January first. */
    static List<String> months(Language language) {
        return Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())).toList();
    }
}
