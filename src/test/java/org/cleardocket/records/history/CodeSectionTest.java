package org.cleardocket.records.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.records.state.RowText.conviction;

import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.cleardocket.records.state.RowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code sections and the lists of 2019. */
class CodeSectionTest {

    private static CodeSection section(String offense) {
        return section(offense, "");
    }

    private static CodeSection section(String offense, String comment) {
        return CodeSection.of(row(offense, comment));
    }

    private static Row row(String offense, String comment) {
        return RowText.read(conviction().with(Column.OFFENSE_DESCR, offense).with(Column.COMMENT_TEXT, comment))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            11357(C)HS-POSSESS|11357(C)HS
            4149 BP - UNLICENSED|4149 BP\s
             459 PC-X| 459 PC
            459 PC|459 PC
            SEE COMMENT FOR CHARGE-X|SEE COMMENT FOR CHARGE""")
    void a_section_is_what_stands_before_the_first_hyphen(String offense, String text) {
        assertThat(section(offense, "11358 HS-CULTIVATE").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEE COMMENT FOR CHARGE", "  SEE COMMENT FOR CHARGE\t", "", "   ", "\u00C2\u00A0"})
    void the_comment_has_it_where_the_offense_says_so_or_nothing(String offense) {
        assertThat(section(offense, "11358 HS-CULTIVATE").text()).isEqualTo("11358 HS");
        assertThat(section(offense, "- 11359").text()).isEmpty();
    }

    @Test
    void C2_an_attempt_with_a_hyphen_loses_its_section() {
        assertThat(section("664-11357(A) HS").text()).isEqualTo("664");
        assertThat(section("664-11357(A) HS").isProp64()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"113591 HS, 11359", "11358 PC, 11358", "66411357, 11357", "11357/11360 HS, 11357", "11360/11357, 11360",
        "11357.5 HS, 11357"})
    void C6_the_first_of_the_four_numbers_anywhere_is_the_section(String offense, String canonical) {
        assertThat(section(offense).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"37", "128", "187", "188", "205", "207", "218", "219", "220", "269", "287", "4500",
        "12308", "12310", "18745", "18755", "653F", "189", "189.1", "189.5", "191", "191.5", "209", "209.5", "217.1",
        "264.1", "451.5", "667.61", "667.7", "667.71", "190", "190.2", "190.25", "190(X)", "190.2(A)(17)", "261",
        "262", "273AB", "261(A)(2)", "262(A)(1)", "273AB(A)", "245(D)(3)", "286", "286(C)(1)", "286(C)(2)(B)",
        "286(C)(3)(C)", "286(C)(1)(A)", "286(D)(1)", "286(D)(2)", "286(D)(3)", "288", "288(A)", "288(B)(1)",
        "288(B)(2)", "288A", "288A(D)", "288A(C)(1)", "288A(C)(2)(A)", "288A(C)(2)(B)", "288A(C)(2)(C)", "288.5",
        "288.5(A)", "289", "289(J)", "289(A)(1)(A)", "289(A)(1)(B)", "289(A)(1)(C)", "289(A)(2)(C)", "11418(A)(1)",
        "11418(B)(1)", "11418(B)(2)"})
    void these_sections_of_the_penal_code_are_on_the_list_of_super_strikes(String offense) {
        assertThat(section(offense + " PC").superstrike()).isTrue();
    }

    @Test
    void and_one_of_the_military_code() {
        assertThat(section("1672(A) MV").superstrike()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"136.1", "215", "213(A)(1)(A)", "246", "519", "12022.55"})
    void and_these_with_the_gang_enhancement_in_one_text_or_in_one_case(String offense) {
        assertThat(section(offense + " 186.22(B)(4) PC").superstrike()).isTrue();
        assertThat(section("186.22(B)(4)/" + offense + " PC").superstrike()).isTrue();
        assertThat(section(offense + " PC").superstrike()).isFalse();
        assertThat(section(offense + " PC").enhanceable()).isTrue();
        assertThat(section(offense + "(9) PC").enhanceable()).isFalse();
        assertThat(section("186.22(B)(4) PC").gang()).isTrue();
        assertThat(section("186.22(B)(1) PC").gang()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"187(A) PC", "187  PC", "187PC", "189.2 PC", "245(A)(1) PC", "286(C)(4) PC", "288(C) PC",
        "288.7 PC", "289.5 PC", "11418(B)(3) PC", "215 PC", "186.22(B)(4) PC", "211 PC", "187 pc"})
    void these_are_not(String offense) {
        assertThat(section(offense).superstrike()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"537 PC", "1187 PC", "1205 PC", "4220 PC"})
    void C1_a_section_that_ends_like_a_super_strike_is_one(String offense) {
        assertThat(section(offense).superstrike()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"261", "266", "266C", "266J", "267", "269", "272", "285", "287", "288", "451.5",
        "236.1(B)", "236.1(C)(1)", "243.4", "243.4(E)(1)", "262(A)", "262(A)(1)", "264.1", "264.1(A)", "266H(B)",
        "266H(B)(1)", "266I(B)(1)", "261.5", "261(A)(2)", "261A", "269.8", "269(A)", "286", "286(A)", "289",
        "289(A)(1)", "288A", "288A(B)", "288.2", "288.3", "288.4", "288.5", "288.7", "288.2(A)(1)", "311.1", "311.19",
        "311.1(A)", "311.2(B)", "311.2(C)", "311.2(D)", "311.3", "311.4", "311.10", "311.11(A)", "314(1)", "314(2)",
        "647.6", "647.6(A)", "647A", "647A(2)", "653F(B)", "653F(C)"})
    void these_are_on_the_list_of_registration(String offense) {
        assertThat(section(offense + " PC").registrable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"262(A)(2) PC", "264.1X PC", "266H(A) PC", "289.6 PC", "286.5 PC", "288.6 PC",
        "311.2(A) PC", "314.1 PC", "314(3) PC", "653F PC", "236.1(A) PC"})
    void these_are_not_on_the_list_of_registration(String offense) {
        assertThat(section(offense).registrable()).isFalse();
    }

    @Test
    void C3_lewd_acts_with_a_child_are_a_super_strike_without_registration() {
        assertThat(section("288(A) PC").superstrike()).isTrue();
        assertThat(section("288(A) PC").registrable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"602 PC", "602PC", "466 PC", "148.9 PC", "148 PC", "11364 HS", "11550 HS", "4140 BP",
        "4149 BP", "4060  BP", "40508 VC", "1320(A) PC", "1602 PC", "647(f) PC"})
    void these_are_related(String offense) {
        assertThat(section(offense).related()).isTrue();
    }

    @Test
    void C4_the_related_647_f_is_in_small_letters_and_never_found() {
        assertThat(section("647(F) PC").related()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"148(A)(1) PC", "602(L) PC", "11550(A) HS", "40508(A) VC", "1320.5 PC"})
    void C5_sections_with_a_subdivision_are_not_related(String offense) {
        assertThat(section(offense).related()).isFalse();
    }

    @Test
    void C9_case_counts() {
        assertThat(section("187 pc").superstrike()).isFalse();
        assertThat(section("288a PC").registrable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            459 PC-BURGLARY        | ALSO 11359 HS           | yes
            11358 HS               | 11359 HS                | yes
            11359 HS               | 11359 AND 11358         | no
            11357(A) HS            | 11357(C)                | yes
            11357(D) HS            | 11357(B)                | yes
            11357(A) HS            | 11357(B)                | no
            11357 HS               | 11357(B)                | yes
            11357(B) HS            | 11357                   | no
            11357 HS               | 11357                   | no
            459 PC                 | NOTHING                 | no
            SEE COMMENT FOR CHARGE | 11359 HS                | no
            SEE COMMENT FOR CHARGE-X | 11359 HS              | yes
            664-11359 HS           | 11359                   | no""")
    void a_charge_hidden_in_a_comment_is_told(String offense, String comment, String told) {
        assertThat(CodeSection.possibleOther(row(offense, comment))).isEqualTo(told.equals("yes") ? comment : "");
    }
}
