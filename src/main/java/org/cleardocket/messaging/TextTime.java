package org.cleardocket.messaging;

import java.time.LocalDateTime;
import java.time.Month;
import java.util.Comparator;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.WrittenMoment;

/**
 * A day and a time as a text says it: {@code September 30 at 12:30 PM}. Without the weekday, because Spanish Saturdays
 * have an á, and with plain spaces, because the narrow ones before PM are not in the GSM alphabet either.
 */
public final class TextTime {

    private static final String PARTS = "MMMMdjmm";

    private TextTime() {
    }

    /** @param moment by the clocks of Los Angeles */
    public static String say(LocalDateTime moment, Language language) {
        return WrittenMoment.say(PARTS, moment, language).replace('\u202F', ' ').replace('\u00A0', ' ');
    }

    /** What takes the most room in a year. */
    static String longest(Language language) {
        return Stream.of(Month.values())
                .map(month -> say(LocalDateTime.of(2028, month, 28, 12, 48), language))
                .max(Comparator.comparingInt(said -> Segments.of(said).units())).orElseThrow();
    }
}
