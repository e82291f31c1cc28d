package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FormTest {

    private static Form typed(String year) {
        var request = new MockHttpServletRequest();
        request.setParameter("year", year);
        return Form.of(request);
    }

    /** Latin, Arabic-Indic, Devanagari; Adlam and mathematical ones, which take two chars each. */
    @ParameterizedTest
    @ValueSource(strings = {"2009", " 2009 ", "٢٠٠٩", "२००९", "𞥒𞥐𞥐𞥙", "𝟐𝟎𝟎𝟗"})
    void a_number_may_be_in_the_digits_of_any_script(String year) {
        assertThat(typed(year).number("year")).contains(2009);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20090", "𝟐𝟎𝟎𝟗𝟎", "x", "-1", "20 9", "½"})
    void what_is_no_number_of_four_digits_is_told_from_nothing(String year) {
        assertThat(typed(year).number("year")).contains(-1);
    }

    @Test
    void nothing_typed_is_nothing() {
        assertThat(typed("  ").number("year")).isEmpty();
        assertThat(typed("2009").number("month")).isEmpty();
    }
}
