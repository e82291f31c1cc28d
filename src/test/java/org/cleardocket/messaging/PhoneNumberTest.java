package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"787, Puerto Rico", "939, Puerto Rico", "340, U.S. Virgin Islands", "671, Guam",
        "684, American Samoa", "670, Northern Marianas"})
    void every_territory_of_the_united_states_has_us_numbers(String area, String place) {
        for (var exchange : List.of("234", "555", "622", "733", "998")) {
            var number = PhoneNumber.parse("(" + area + ") " + exchange + "-0142");
            assertThat(number).as(place).hasValue(new PhoneNumber("+1" + area + exchange + "0142"));
            assertThat(number.orElseThrow().display()).isEqualTo("(" + area + ") " + exchange + "-0142");
        }
        assertThat(PhoneNumber.parse(area + " 976 0142")).as("premium").isEmpty();
        assertThat(PhoneNumber.parse(area + " 155 0142")).as("no exchange").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(213) 555-0142 cell", "(213) 555-0142 (mobile)", "213-555-0142cell", "home: 213 555 0142",
        "cell #213-555-0142", "Tel. +1 (213) 555-0142.", "mi celular es el 213 555 0142, gracias", "casa:2135550142",
        "213 555 0142 (móvil)", "213.555.0142 de mi hermana", "tel:+12135550142", "213/555-0142", "213–555–0142",
        "\u202A+1 213 555 0142\u202C", "２１３－５５５－０１４２", "٢١٣ ٥٥٥ ٠١٤٢", "001 213 555 0142", "011 1 213 555 0142",
        "cell 1: 213 555 0142", "213 555 0142 después de las 5", "[213] 555 0142", "الهاتف 2135550142"})
    void words_before_and_behind_a_number_do_not_hide_it(String typed) {
        assertThat(PhoneNumber.parse(typed)).hasValue(new PhoneNumber("+12135550142"));
        assertThat(PhoneNumber.hasExtension(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(213) 555-0142 ext. 12", "213 555 0142 x12", "2135550142x12", "213-555-0142 extension 4",
        "213 555 0142 extensión 12", "213 555 0142 EXT12", "213-555-0142 #12", "213-555-0142,12", "213-555-0142,,12#",
        "tel:+12135550142;ext=12", "213 555 0142 anexo 3", "213 555 0142 int. 3", "ext 12, 213 555 0142",
        "213-555-0142 exten 1234", "213 555 0142 ex. 12"})
    void an_extension_is_seen_and_never_cut_off(String typed) {
        assertThat(PhoneNumber.hasExtension(typed)).isTrue();
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"213 555 0142 or 323 555 0180", "213 555 0142, 323 555 0180", "213 555 0142 323 555 0180",
        "213 555 014", "213 555 01422", "213 555 O142", "213 555 0142 2", "case 1234567, 213 555 0142"})
    void of_two_numbers_or_a_part_of_one_none_is_guessed(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }
}
