package org.cleardocket.records.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.records.policy.Deciding.AS_OF;
import static org.cleardocket.records.state.RowText.conviction;
import static org.cleardocket.records.state.RowText.count;

import java.util.List;
import org.cleardocket.records.history.History;
import org.cleardocket.records.policy.Options2019.Additional;
import org.cleardocket.records.policy.Options2019.Baseline;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.RowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that a county set by options. */
class Configured2019Test {

    private static final Additional NOTHING = new Additional(false, 0, 0, 0, false, false);
    private static final RowText RECENT = conviction().on("20150101");
    private static final RowText OTHER_CODE = count("109", "459 PC").on("20160101");
    private static final String NONE = ": ";

    private static Policy policy(List<String> dismiss, List<String> reduce, Additional relief) {
        return new Configured2019("gogen", "test", new Options2019(new Baseline(dismiss, reduce), relief));
    }

    private static String decide(Additional relief, RowText... rows) {
        return Deciding.first(policy(List.of(), List.of(), relief), rows);
    }

    @Test
    void rule_1_G4_no_felony_is_dismissed_whatever_the_options_say() {
        assertThat(decide(NOTHING, conviction().with(Column.CONV_STAT_DESCR, "MISDEMEANOR").on("20180101")))
                .isEqualTo("Eligible for Dismissal: Misdemeanor or Infraction");
    }

    @Test
    void rule_2_and_9_sections_are_dismissed_first_and_reduced_last() {
        var both = policy(List.of("11358"), List.of("11358", "11359"), NOTHING);
        assertThat(Deciding.first(both, RECENT.with(Column.OFFENSE_DESCR, "11358(C) HS")))
                .isEqualTo("Eligible for Dismissal: Dismiss all HS 11358 convictions");
        assertThat(Deciding.first(both, RECENT)).isEqualTo("Eligible for Reduction: Reduce all HS 11359 convictions");
    }

    @Test
    void G5_of_two_sections_in_a_code_the_first_option_wins() {
        assertThat(Deciding.first(policy(List.of("11360", "11357"), List.of(), NOTHING),
                RECENT.with(Column.OFFENSE_DESCR, "11357/11360 HS")))
                .isEqualTo("Eligible for Dismissal: Dismiss all HS 11360 convictions");
    }

    @Test
    void G2_a_felony_that_nothing_fits_is_undetermined() {
        assertThat(decide(NOTHING, RECENT)).isEqualTo(NONE);
    }

    @Test
    void G1_super_strikes_and_registration_are_shown_and_change_nothing() {
        var finding = Deciding.all(policy(List.of("11359"), List.of(), NOTHING), RECENT,
                count("102", "187 PC").on("20000101"), count("103", "261 PC").on("20000101"),
                count("104", "187 PC").on("20000101")).getFirst();
        assertThat(Deciding.said(finding)).startsWith("Eligible for Dismissal");
        assertThat(finding.superstrikes()).containsExactly("187 PC", "261 PC", "187 PC");
        assertThat(finding.registrable()).containsExactly("261 PC");
    }

    @ParameterizedTest
    @CsvSource({"20010614, true", "20010615, false", "'', true"})
    void rule_3_G6_D1_21_or_younger_means_under_21_and_an_unreadable_date_is_young(String date, boolean young) {
        var relief = new Additional(true, 0, 0, 0, false, false);
        assertThat(decide(relief, conviction().on(date), OTHER_CODE))
                .isEqualTo(young ? "Eligible for Dismissal: 21 years or younger" : NONE);
    }

    @ParameterizedTest
    @CsvSource({"19700701, true", "19700702, false", "'', true"})
    void rule_4_D2_an_age(String birth, boolean old) {
        var relief = new Additional(false, 50, 0, 0, false, false);
        assertThat(decide(relief, RECENT.with(Column.PRI_DOB, birth), OTHER_CODE))
                .isEqualTo(old ? "Eligible for Dismissal: 50 years or older" : NONE);
    }

    @ParameterizedTest
    @CsvSource({"20100701, true", "20100702, false", "20140000, true"})
    void rule_5_years_since_the_conviction(String date, boolean longAgo) {
        var relief = new Additional(false, 0, 10, 0, false, false);
        assertThat(decide(relief, conviction().on(date), OTHER_CODE))
                .isEqualTo(longAgo ? "Eligible for Dismissal: Conviction occurred 10 or more years ago" : NONE);
    }

    @ParameterizedTest
    @CsvSource({"20150630, true", "20150701, false"})
    void rule_6_years_without_a_conviction_strictly(String latest, boolean free) {
        var relief = new Additional(false, 0, 0, 5, false, false);
        assertThat(decide(relief, conviction().on("20050101"), count("102", "459 PC").on(latest)))
                .isEqualTo(free ? "Eligible for Dismissal: No convictions in the past 5 years" : NONE);
    }

    @Test
    void rule_7_nothing_but_the_four_sections_served_or_not() {
        var relief = new Additional(false, 0, 0, 0, true, false);
        assertThat(decide(relief, RECENT.sentence("30", "Y")))
                .isEqualTo("Eligible for Dismissal: Only has 11357-60 charges");
        assertThat(decide(relief, RECENT, OTHER_CODE)).isEqualTo(NONE);
    }

    @Test
    void rule_8_death() {
        var relief = new Additional(false, 0, 0, 0, false, true);
        var death = OTHER_CODE.with(Column.STP_TYPE_DESCR, "DECEASED");
        assertThat(decide(relief, RECENT, death)).isEqualTo("Eligible for Dismissal: Individual is deceased");
        assertThat(decide(relief, RECENT)).isEqualTo(NONE);
    }

    @Test
    void the_first_rule_that_fits_wins() {
        var row = conviction().on("19800101").with(Column.PRI_DOB, "19600101");
        var rows = new RowText[] {row, row.with(Column.STP_TYPE_DESCR, "DECEASED").with(Column.DISP_DESCR, "")};
        var all = new Additional(true, 40, 1, 1, true, true);
        assertThat(Deciding.first(policy(List.of("11359"), List.of("11359"), all), rows)).contains("Dismiss all");
        assertThat(decide(all, rows)).contains("21 years or younger");
        assertThat(decide(new Additional(false, 40, 1, 1, true, true), rows)).contains("40 years or older");
        assertThat(decide(new Additional(false, 0, 1, 1, true, true), rows)).contains("occurred 1 or more years ago");
        assertThat(decide(new Additional(false, 0, 0, 1, true, true), rows)).contains("No convictions in the past 1");
        assertThat(decide(new Additional(false, 0, 0, 0, true, true), rows)).contains("Only has 11357-60 charges");
        var dead = new Additional(false, 0, 0, 0, false, true);
        assertThat(Deciding.first(policy(List.of(), List.of("11359"), dead), rows)).contains("Individual is deceased");
    }

    @Test
    void what_if_all_were_dismissed_with_and_without_what_is_related() {
        var rows = new RowText[] {RECENT, count("102", "602 PC"), count("103", "459 PC"),
            count("104", "602 PC").with(Column.STP_ORI_CNTY_NAME, "KERN")};
        assertThat(Deciding.all(new DismissAll("all", "1", false), rows)).hasSize(1);
        assertThat(Deciding.all(new DismissAll("all", "1", true), rows)).extracting(Deciding::said)
                .containsExactly("Eligible for Dismissal: Dismiss all Prop 64 and related charges",
                        "Eligible for Dismissal: Dismiss all Prop 64 and related charges");
    }

    @Test
    void the_county_is_compared_to_the_letter() {
        var history = History.of(RowText.read(RECENT), false);
        var all = policy(List.of("11359"), List.of(), NOTHING);
        assertThat(all.decide(history, new Question("LOS ANGELES", AS_OF))).hasSize(1);
        assertThat(all.decide(history, new Question("Los Angeles", AS_OF))).isEmpty();
    }
}
