package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.eligibility.PriorOffenses.Kind.REGISTRATION;
import static org.cleardocket.eligibility.PriorOffenses.Kind.SUPER_STRIKE;

import java.util.List;
import java.util.stream.Stream;
import org.cleardocket.eligibility.PriorOffenses.Kind;
import org.cleardocket.eligibility.PriorOffenses.Row;
import org.cleardocket.eligibility.PriorOffenses.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriorOffensesTest {

    static Stream<List<String>> rows() {
        return LawTable.rows("prior-offenses.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_matches_its_examples_and_not_its_counterexamples(List<String> cells) {
        var row = Row.of(cells);
        assertThat(cells.get(6).split(" ")).isNotEmpty().allMatch(section -> row.matches(read(section)));
        assertThat(cells.get(7).split(" ")).isNotEmpty().noneMatch(section -> row.matches(read(section)));
    }

    @Test
    void both_lists_are_complete() {
        assertThat(rows().filter(cells -> cells.get(1).equals("SUPER_STRIKE"))).hasSize(13);
        assertThat(rows().filter(cells -> cells.get(1).equals("REGISTRATION"))).hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"537(A)", "12220", "5128", "1205", "1261", "12288", "192", "11357", "487(A)", "459", "211",
        "245(A)(4)", "273.5(A)", "422"})
    void what_people_take_for_one_is_none(String section) {
        assertThat(Kind.values()).allMatch(kind -> PriorOffenses.weigh(kind, read(section)) == Weight.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "187(A) PC, COUNTS, LOOK",
        "288(A), COUNTS, COUNTS",
        "PC 220, COUNTS, COUNTS",
        "246 PC, LOOK, NONE",
        "290 PC, NONE, LOOK",
        "288.2(A)(1), NONE, LOOK",
        "187 HS, NONE, NONE",
        "1672(A) MV, COUNTS, NONE",
        "1672(A) PC, NONE, NONE"})
    void the_heaviest_row_counts_and_the_code_must_fit(String section, Weight superStrike, Weight registration) {
        assertThat(PriorOffenses.weigh(SUPER_STRIKE, read(section))).isEqualTo(superStrike);
        assertThat(PriorOffenses.weigh(REGISTRATION, read(section))).isEqualTo(registration);
    }

    private static CodeText read(String section) {
        return CodeText.read(section).orElseThrow();
    }
}
