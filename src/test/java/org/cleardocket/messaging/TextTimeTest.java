package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.cleardocket.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTimeTest {

    private static final LocalDateTime NEW_YEARS_DAY = LocalDateTime.of(2027, 1, 1, 14, 5);

    @Test
    void each_language_says_it_in_its_own_way() {
        assertThat(TextTime.say(NEW_YEARS_DAY, Language.ENGLISH)).isEqualTo("January 1 at 2:05 PM");
        assertThat(TextTime.say(NEW_YEARS_DAY, new Language("es", "Español", false)))
                .isEqualTo("1 de enero a las 2:05 p.m.");
        assertThat(List.of(1, 0, 11, 13, 21)).extracting(hour -> TextTime.say(NEW_YEARS_DAY.withHour(hour),
                new Language("es", "Español", false))).containsExactly("1 de enero a la 1:05 a.m.",
                        "1 de enero a las 12:05 a.m.", "1 de enero a las 11:05 a.m.", "1 de enero a la 1:05 p.m.",
                        "1 de enero a las 9:05 p.m.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void no_day_of_the_year_needs_special_letters_and_none_is_longer_than_the_longest(String tag) {
        var language = new Language(tag, tag, false);
        var longest = Segments.of(TextTime.longest(language)).units();
        assertThat(IntStream.range(0, 365 * 24).mapToObj(NEW_YEARS_DAY::plusHours))
                .extracting(moment -> Segments.of(TextTime.say(moment, language)))
                .allMatch(size -> size.alphabet() == Segments.Alphabet.GSM_7 && size.units() <= longest);
    }
}
