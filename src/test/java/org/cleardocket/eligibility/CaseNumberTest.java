package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cleardocket.eligibility.CaseNumber.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // as typed, as kept, shape, level, courthouse
            "BA336486, BA336486, FELONY, FELONY, CJC",
            "ba 336486, BA336486, FELONY, FELONY, CJC",
            "#NA078438-01, NA078438-01, FELONY, FELONY, LBC",
            "PA022157, PA022157, FELONY, FELONY, SFC",
            "YA038015, YA038015, FELONY, FELONY, TOR",
            "XA012345, XA012345, FELONY, FELONY, -",
            "A712345, A712345, OLD_FELONY, FELONY, -",
            "9CJ00243, 9CJ00243, MISDEMEANOR, MISDEMEANOR, -",
            "3wa01577, 3WA01577, MISDEMEANOR, MISDEMEANOR, -",
            "22CJCF04752-01, 22CJCF04752-01, RECENT, FELONY, -",
            "22CJCF04752–01, 22CJCF04752-01, RECENT, FELONY, -",
            "21CJCM00001, 21CJCM00001, RECENT, MISDEMEANOR, -",
            "21CJJT00001, 21CJJT00001, RECENT, -, -",
            "FJ51234, FJ51234, JUVENILE, -, -",
            "ZM012345, ZM012345, NO_CONVICTION, -, -",
            "BR051984, BR051984, NO_CONVICTION, -, -",
            "BA33648, BA33648, OTHER, -, -",
            "XCNBA123456, XCNBA123456, OTHER, -, -",
            "BA3364865, BA3364865, OTHER, -, -",
            "BA336486-1, BA336486-1, OTHER, -, -",
            "123, 123, UNREADABLE, -, -",
            "?, ?, UNREADABLE, -, -"})
    void a_shape_tells_what_a_case_was(String typed, String written, Kind kind, Level level, String courthouse) {
        var number = CaseNumber.read(typed);
        assertThat(number).isEqualTo(new CaseNumber(written, kind));
        assertThat(number.level().orElse(null)).isEqualTo(level);
        assertThat(number.courthouse().map(Courthouse::key).orElse(null)).isEqualTo(courthouse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BA123456.", "Case No. BA123456", "case number: ba123456", "Case # BA 123456", "No. BA123456",
        "№ BA123456", "ＢＡ１２３４５６", "ＢＡ 123456", "\"BA123456\"", "(BA123456", "BA123456;", "Caso núm. BA123456", "Nº BA123456",
        "Número de caso BA123456", "CaseNo.BA123456", "Docket: BA123456", "BA123456 ,", "Court case BA123456"})
    void what_people_write_around_a_number_is_left_out(String typed) {
        assertThat(CaseNumber.read(typed)).isEqualTo(new CaseNumber("BA123456", Kind.FELONY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BA123456 (01)", "BA123456(1)", "BA123456-01.", "BA123456 [01]", "Case No. BA123456 (01).",
        "ＢＡ１２３４５６（０１）", "BA123456—01"})
    void the_number_of_the_defendant_may_stand_in_brackets(String typed) {
        assertThat(CaseNumber.read(typed)).isEqualTo(new CaseNumber("BA123456-01", Kind.FELONY));
    }

    @ParameterizedTest
    @CsvSource({"LA 034567, LA034567", "NA 078438, NA078438", "no-12345, NO-12345", "NO123456, NO123456",
        "CASE1234, CASE1234", "DELA1234, DELA1234"})
    void a_number_that_begins_like_a_word_keeps_its_letters(String typed, String written) {
        assertThat(CaseNumber.read(typed).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"People v. Doe BA123456, BA123456", "People vs Doe BA 123456, BA123456",
        "'The People v. Ana María Ejemplo, No. 9CJ00243', 9CJ00243", "People v Doe 22CJCF04752-01, 22CJCF04752-01",
        "VA-123-456, VA123456", "VA-1234-56, VA123456", "BA-123456-01, BA123456-01", "22-CJCF-04752-01, 22CJCF04752-01",
        "V A123456, VA123456"})
    void a_caption_and_dashes_do_not_hide_a_number(String typed, String written) {
        assertThat(CaseNumber.read(typed).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I don’t have it", "BA123456, count 2", "قضية رقم", "two: BA123456 and BA123457", "123"})
    void what_could_be_no_number_is_kept_as_it_was_typed(String typed) {
        assertThat(CaseNumber.read(typed)).isEqualTo(new CaseNumber(typed, Kind.UNREADABLE));
        assertThat(CaseNumber.read(typed).isReadable()).isFalse();
        assertThat(CaseNumber.read("BA123456").isReadable()).isTrue();
    }

    @Test
    void a_story_is_not_cut_but_too_long() {
        assertThat(CaseNumber.read("x, ".repeat(100)).isTooLong()).isTrue();
        assertThat(CaseNumber.read("🌿".repeat(15)).isTooLong()).isFalse();
        assertThat(CaseNumber.read("🌿".repeat(16))).isEqualTo(new CaseNumber("🌿".repeat(16), Kind.UNREADABLE))
                .extracting(CaseNumber::isTooLong).isEqualTo(true);
    }

    @Test
    void a_misdemeanor_shows_the_last_digit_of_its_year_alone() {
        assertThat(CaseNumber.read("9CJ00243").years(2026)).isEqualTo(List.of(2019, 2009, 1999, 1989, 1979));
        assertThat(CaseNumber.read("6CJ00243").years(2026)).startsWith(2026, 2016);
        assertThat(CaseNumber.read("7CJ00243").years(2026)).startsWith(2017, 2007);
    }

    @Test
    void a_recent_number_begins_with_its_year_and_others_tell_none() {
        assertThat(CaseNumber.read("22CJCF04752-01").years(2026)).containsExactly(2022);
        assertThat(CaseNumber.read("75CJCF04752").years(2026)).isEmpty();
        assertThat(CaseNumber.read("26CJCF04752").years(2026)).containsExactly(2026);
        assertThat(CaseNumber.read("BA336486").years(2026)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OVN00243", "BA33648O", "BAI23456", "9CJOO243", "A7I2345"})
    void letters_that_look_like_digits_are_pointed_out(String typed) {
        assertThat(CaseNumber.read(typed).lookAlike()).contains(
                typed.replace('O', '0').replace('I', '1'));
    }

    @Test
    void digits_that_look_like_letters_are_pointed_out_too() {
        assertThat(CaseNumber.read("9V000243").lookAlike()).contains("9VO00243");
        assertThat(CaseNumber.read("22CJCF0475O-01").lookAlike()).contains("22CJCF04750-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BA336486", "9CJ00243", "BR051984", "hello world", "?"})
    void what_is_clear_or_beyond_guessing_is_left_alone(String typed) {
        assertThat(CaseNumber.read(typed).lookAlike()).isEmpty();
    }

    @Property(tries = 500)
    void anything_is_read_and_nothing_refused(@ForAll String typed) {
        var number = CaseNumber.read(typed);
        assertThat(CaseNumber.read(number.written())).isEqualTo(number);
        assertThat(number.lookAlike()).isNotNull();
        assertThat(number.years(2026)).isNotNull();
    }
}
