package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.eligibility.PriorOffenses.Kind.REGISTRATION;
import static org.cleardocket.eligibility.PriorOffenses.Kind.SUPER_STRIKE;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.eligibility.PriorOffenses.Kind;
import org.cleardocket.eligibility.PriorOffenses.Row;
import org.cleardocket.eligibility.PriorOffenses.Tier;
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
        assertThat(cells.get(6).split(" ")).allMatch(section -> row.matches(read(cells.get(3) + ' ' + section)));
        assertThat(cells.get(6).split(" ")).isNotEmpty().allMatch(section -> row.matches(read(section)));
        assertThat(cells.get(7).split(" ")).isNotEmpty().noneMatch(section -> row.matches(read(section)));
    }

    @Test
    void both_lists_are_complete() {
        var sizes = rows().map(Row::of).collect(
                Collectors.groupingBy(Row::kind, Collectors.groupingBy(Row::tier, Collectors.counting())));
        assertThat(sizes).isEqualTo(Map.of(
                SUPER_STRIKE, Map.of(Tier.CERTAIN, 7L, Tier.POSSIBLE, 5L, Tier.ONLY_WITH_GANG_FINDING, 1L),
                REGISTRATION, Map.of(Tier.CERTAIN, 10L, Tier.CERTAIN_EXCEPT_MAYHEM, 1L, Tier.ONLY_IF, 5L,
                        Tier.STAFF_CHECK, 1L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"537(A)", "12220", "5128", "1205", "1261", "12288", "192", "11357", "487(A)", "459", "211",
        "245(A)(4)", "273.5(A)", "422"})
    void what_people_take_for_one_is_none(String section) {
        assertThat(Kind.values()).allMatch(kind -> PriorOffenses.weigh(kind, List.of(read(section))) == Weight.NONE);
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
        assertThat(PriorOffenses.weigh(SUPER_STRIKE, List.of(read(section)))).isEqualTo(superStrike);
        assertThat(PriorOffenses.weigh(REGISTRATION, List.of(read(section)))).isEqualTo(registration);
    }

    @Test
    void a_prior_counts_by_its_section_unless_something_else_is_stated() {
        assertThat(new Prior("187(A) PC", null, null, null).countsAsSuperStrike()).isTrue();
        assertThat(new Prior("187(A) PC", null, null, null).countsAsRegistrable()).isFalse();
        assertThat(new Prior("187(A) PC", null, false, true).countsAsSuperStrike()).isFalse();
        assertThat(new Prior("187(A) PC", null, false, true).countsAsRegistrable()).isTrue();
        assertThat(new Prior("246 PC", null, null, null).countsAsSuperStrike()).as("staff look").isFalse();
        assertThat(new Prior("288(A) PC", null, null, null).countsAsRegistrable()).isTrue();
    }

    /** Whoever has thousands of convictions to weigh may leave out the others. */
    @ParameterizedTest
    @CsvSource({"187(A) PC, true", "246 PC, true", "290 PC, true", "11359 HS, true", "11360(A) HS, true",
        "11357 HS, true", "MURDER, true", "459 PC, false", "664/11359 HS, false", "11377 HS, false"})
    void a_prior_matters_if_it_weighs_anything_or_is_of_one_of_the_four_sections(String section, boolean matters) {
        assertThat(new Prior(section, null, null, null).matters()).isEqualTo(matters);
    }

    private static CodeText read(String section) {
        return CodeText.read(section).orElseThrow();
    }
}
