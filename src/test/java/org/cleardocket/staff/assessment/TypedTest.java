package org.cleardocket.staff.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "28.5, 28.5, 28.5", ".5, 0.5, 0.5", "12.50, 12.5, 12.5", "1000, 1000, 1000",
            "999999999, 999999999, 999999999"})
    void grams_are_a_number_that_may_have_a_point(String typed, double grams, String written) {
        assertThat(Typed.grams(typed)).isEqualTo(grams);
        assertThat(Typed.written(grams)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1,5", "an ounce", "1e3", "NaN", "1000000000", ".", "5."})
    void what_is_no_amount_is_refused(String typed) {
        assertThatThrownBy(() -> Typed.grams(typed)).isInstanceOf(Unreadable.class);
    }

    @Test
    void ages_are_whole_and_a_persons() {
        assertThat(Typed.age("0")).isZero();
        assertThat(Typed.age("120")).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "121", "17.5", "99999999999", "seventeen"})
    void what_is_nobodys_age_is_refused(String typed) {
        assertThatThrownBy(() -> Typed.age(typed)).isInstanceOf(Unreadable.class).hasMessageContaining("0 to 120");
    }

    @Test
    void plants_are_counted() {
        assertThat(Typed.plants("6")).isEqualTo(6);
        assertThat(Typed.plants("1000000")).isEqualTo(1_000_000);
        assertThatThrownBy(() -> Typed.plants("1000001")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Typed.plants("-6")).isInstanceOf(Unreadable.class);
    }

    @Test
    void text_is_kept_as_it_is_unless_it_cannot_be_kept() {
        assertThat(Typed.text("11360(A) HS – عربي 🌿")).isEqualTo("11360(A) HS – عربي 🌿");
        assertThatThrownBy(() -> Typed.text("11360\0")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Typed.text("1".repeat(121))).isInstanceOf(Unreadable.class);
    }
}
