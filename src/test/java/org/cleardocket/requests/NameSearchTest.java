package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but letters and digits of what was typed gets into the condition. */
class NameSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"o'brien", "' or true --", "a%b_c", "x\\'; drop table y", "rosa\u0000", "ro.*sa", "\u2019\u02bc", "Ⅷ ½ ʼn"})
    void what_means_something_to_sql_is_no_part_of_a_word(String typed) {
        for (var word : SpokenName.asked(typed)) {
            assertThat(word).matches("[\\p{L}\\p{N}]+");
        }
        assertThat(NameSearch.condition(typed, true).replaceAll("name_(spoken|folded) (like|~) '[^']*'", ""))
                .doesNotContain("'", "--", ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien", "a b", "%", "", "a\\", "a'"})
    void a_word_that_is_more_than_letters_and_digits_never_gets_there(String word) {
        assertThatThrownBy(() -> NameSearch.word(word)).isInstanceOf(IllegalArgumentException.class);
    }
}
