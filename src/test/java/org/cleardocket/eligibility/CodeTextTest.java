package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            11357(B) HS                     | HS | ''       | 11357   | b
            HS 11357(b)                     | HS | ''       | 11357   | b
            11357b                          |    | ''       | 11357   | b
            11357 (b) hs                    | HS | ''       | 11357   | b
            11360(A) HS-SELL/FURNISH MARIJUANA | HS | ''    | 11360   | a
            h & s 11360 (a)                 | HS | ''       | 11360   | a
            11357.5 HS                      | HS | ''       | 11357.5 |
            664/11359 HS                    | HS | 664/     | 11359   |
            182(a)(1)/11360(A) HS           | HS | 182(A)(1)/ | 11360 | a
            VC 23152(f)                     | VC | ''       | 23152   | f
            § 11358 hsc                     | HS | ''       | 11358   |
            11357HS                         | HS | ''       | 11357   |
            11357BHS                        | HS | ''       | 11357   | b
            11360a(1)                       |    | ''       | 11360   | a
            32 / 11359                      |    | 32/      | 11359   |
            182 / 11359                     |    | 182/     | 11359   |
            PC 664/11359 HS                 | PC | 664/     | 11359   |
            b & p 4140                      | BP | ''       | 4140    |
            WIC 781                         | WI | ''       | 781     |
            1672(A) MV - SABOTAGE           | MV | ''       | 1672    | a
            Sección 11359                   |    | ''       | 11359   |
            sección 11360(a)                |    | ''       | 11360   | a
            art. 11359                      |    | ''       | 11359   |
            Artículo 11358                  |    | ''       | 11358   |
            sec. 11359 HS                   | HS | ''       | 11359   |
            §11359                          |    | ''       | 11359   |
            código 11359                    |    | ''       | 11359   |
            HS section 11357(b)             | HS | ''       | 11357   | b
            11357 inciso b)                 |    | ''       | 11357   | b
            11360, subd. (a)                |    | ''       | 11360   | a
            sección 11357 inciso c HS       | HS | ''       | 11357   | c
            """)
    void a_section_is_read_as_records_print_it(String raw, CodeText.Code code, String prefix, String number,
            String subdivision) {
        var text = CodeText.read(raw).orElseThrow();
        assertThat(text.code()).isEqualTo(code);
        assertThat(text.prefix()).isEqualTo(prefix);
        assertThat(text.number()).isEqualTo(number);
        assertThat(text.subdivision().orElse(null)).isEqualTo(subdivision);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "113570", "marijuana sale", "11357 B HS", "11357(B", "1", "11357.1234",
        "11357 HS HS", "11357ABC", "11357AB", "11360AB", "11359BB", "11359HA", "11359PS", "11357(AB)", "21 USC 844", "11357[b]", "11357 (b) hs or so", "664(a)/11359", "１１３５７", "11357🌿"})
    void anything_else_is_not_read_in_part(String raw) {
        assertThat(CodeText.read(raw)).isEmpty();
    }

    @Test
    void a_text_of_any_length_is_read_or_refused_at_once() {
        assertThat(CodeText.read("11357" + " ".repeat(492) + "(b)")).isPresent();
        assertThat(CodeText.read("11357" + " ".repeat(493) + "(b)")).isEmpty();
        assertThat(CodeText.read("11357" + "(A)".repeat(100_000) + "!")).isEmpty();
        assertThat(CodeText.read("11357" + " ".repeat(1_000_000) + "!")).isEmpty();
    }

    @Test
    void a_leading_code_wins_over_a_trailing_one() {
        assertThat(CodeText.read("PC 11359 HS").orElseThrow().code()).isEqualTo(CodeText.Code.PC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"664/288A(C)(1)", "182(A)(1)/187(A)", "653F(B)", "273AB(A)", "311.11(A)", "37"})
    void a_section_is_written_again_without_its_code(String section) {
        assertThat(CodeText.read("pc " + section.toLowerCase()).orElseThrow().withoutCode()).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource({"11357, HS_11357", "11357b, HS_11357", "11358(A)(1), HS_11358", "11359b HS, HS_11359",
        "11360(a), HS_11360"})
    void a_listed_section_may_have_one_letter(String raw, Section section) {
        assertThat(Section.of(CodeText.read(raw).orElseThrow())).contains(section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11357.5", "11361(b)", "1135", "11358.1"})
    void only_the_four_whole_sections_are_listed(String raw) {
        assertThat(Section.of(CodeText.read(raw).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11358(D)", "11358D HS", "11358(E)", "11359(C)", "11359(C)(3)", "11359(D) HS", "11359C",
        "11359(Z)", "11360(A)(3)", "11360(a)(3)(C) HS", "11360A(3)", "11360(A)(4)", "11357(B)(2)", "11357(A)(1)",
        "11360(B)(1)"})
    void a_subdivision_that_only_today_s_law_has_is_doubtful(String raw) {
        assertThat(CodeText.read(raw).orElseThrow().doubt()).isPresent();
        assertThat(CodeText.read("PC " + raw.replace(" HS", "")).orElseThrow().doubt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11358(A)", "11358(C) HS", "11359(A)", "11359(B) HS", "11360(A)(1)", "11360(A)(2)", "11357(E)(1)"})
    void a_subdivision_of_an_ordinary_class_is_read(String raw) {
        assertThat(CodeText.read(raw).orElseThrow().doubt()).isEmpty();
    }
}
