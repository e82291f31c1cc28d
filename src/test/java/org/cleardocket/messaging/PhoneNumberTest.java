package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"(213) 555-0142", "213.555.0142", "+1 213 555 0142", "1-213-555-0142"})
    void a_number_that_may_be_a_mobile_is_read_however_it_is_typed(String typed) {
        assertThat(PhoneNumber.parse(typed)).hasValue(new PhoneNumber("+12135550142"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(800) 555-0142", "888 234 5678", "(900) 234-5678", "500 234 5678", "+44 20 7946 0000",
        "911", "555-0142", ""})
    void toll_free_premium_personal_foreign_and_short_numbers_are_not_texted(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }
}
