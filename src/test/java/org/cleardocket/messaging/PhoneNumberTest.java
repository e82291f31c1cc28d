package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"(213) 555-0142", "213.555.0142", "+1 213 555 0142", "1-213-555-0142"})
    void a_number_that_may_be_a_mobile_is_read_however_it_is_typed(String typed) {
        assertThat(PhoneNumber.parse(typed)).hasValue(new PhoneNumber("+12135550142"));
    }

    @ParameterizedTest
    @CsvSource({
        "900 555 0142, premium", "1 976 234 5678, premium", "213 976 1234, premium by exchange",
        "809 234 5678, Dominican Republic", "876 234 5678, Jamaica", "284 234 5678, British Virgin Islands",
        "416 234 5678, Canada", "500 234 5678, personal", "533 234 5678, personal", "577 234 5678, machines",
        "600 234 5678, Canadian special", "700 234 5678, carriers' own", "710 234 5678, government",
        "+881 6 1234 5678, satellite", "+8816 2345 6789, satellite", "+870 773 111 632, satellite",
        "+883 5100 1234 5678, international networks", "+979 1 2345 6789, international premium",
        "+808 1234 5678, international shared cost", "211, services", "213 911 0142, no exchange",
        "123 456 7890, no area"})
    void what_costs_us_or_cannot_be_a_persons_mobile_is_refused(String typed, String kind) {
        assertThat(PhoneNumber.parse(typed)).as(kind).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"213 555 0100", "213 555 0199", "909 555 0142"})
    void invented_numbers_are_numbers_so_that_the_portal_can_be_tried(String typed) {
        assertThat(PhoneNumber.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(800) 555-0142", "888 234 5678", "(900) 234-5678", "500 234 5678", "+44 20 7946 0000",
        "911", "555-0142", ""})
    void toll_free_premium_personal_foreign_and_short_numbers_are_not_texted(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }
}
