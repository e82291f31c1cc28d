package org.cleardocket.records.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.records.state.RowText.conviction;
import static org.cleardocket.records.state.RowText.count;

import org.cleardocket.records.policy.Policies.Choices;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.RowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thirteen rules of Los Angeles, each with its neighbors, and their faults. */
class LosAngeles2019Test {

    private static final Policy POLICY = Policies.find("la-2019", Choices.NONE);
    private static final String RECENT = "20150101";
    private static final String NONE_APPLIES = "Hand Review: No applicable eligibility criteria";

    /** Nothing helps: 40 years old, a conviction of five years ago, another code on the record. */
    private static final RowText UNHELPED = conviction().on(RECENT);
    private static final RowText OTHER_CODE = count("109", "459 PC").on("20000101");

    private static String decide(RowText... rows) {
        return Deciding.first(POLICY, rows);
    }

    @Test
    void rule_1_no_felony_goes_to_the_city_attorneys() {
        assertThat(decide(conviction().on("20180101").with(Column.CONV_STAT_DESCR, "MISDEMEANOR")))
                .isEqualTo("To be reviewed by City Attorneys: Misdemeanor or Infraction");
    }

    @ParameterizedTest
    @CsvSource({"20161108, false", "20161109, true", "20161110, true"})
    void rule_2_D4_the_9th_of_november_2016_itself_is_after_it(String date, boolean after) {
        assertThat(decide(conviction().on(date)).equals("Not eligible: Occurred after 11/09/2016")).isEqualTo(after);
    }

    @Test
    void D3_the_date_of_disposition_is_ignored() {
        assertThat(decide(conviction().on("20161108").with(Column.DISP_DATE, "20170101"))).doesNotContain("Occurred");
    }

    @ParameterizedTest
    @CsvSource({"11357(A) HS, true", "11357(B)HS-X, true", "11357(C) HS, false", "11357 HS, false", "11357A HS, false",
        "664/11357(A) HS, false", "11357/11360(A) HS, false"})
    void rule_3_C8_possession_is_dismissed_where_the_text_begins_with_a_or_b(String offense, boolean dismissed) {
        assertThat(decide(UNHELPED.with(Column.OFFENSE_DESCR, offense))).isEqualTo(dismissed
                ? "Eligible for Dismissal: 11357(a) or 11357(b)"
                : "Hand Review: Other 11357");
    }

    @Test
    void rule_4_an_earlier_super_strike_excludes_a_later_one_does_not() {
        assertThat(decide(UNHELPED, count("102", "187 PC").on("20141231")))
                .isEqualTo("Not eligible: PC 667(e)(2)(c)(iv)");
        assertThat(decide(UNHELPED, count("102", "187 PC").on(RECENT))).isEqualTo(NONE_APPLIES);
    }

    @Test
    void C1_an_innkeeper_defrauded_is_a_super_strike() {
        assertThat(decide(UNHELPED, count("102", "537 PC").on("20000101")))
                .isEqualTo("Not eligible: PC 667(e)(2)(c)(iv)");
    }

    @Test
    void P1_a_gang_pair_excludes_whatever_its_date() {
        assertThat(decide(UNHELPED, count("102", "215 PC").on("20160101"),
                count("102", "186.22(B)(4) PC").on("20160101").with(Column.CNT_ORDER, "102002002000")))
                .isEqualTo("Not eligible: PC 667(e)(2)(c)(iv)");
    }

    @Test
    void rule_5_an_earlier_offense_of_PC_290_excludes() {
        assertThat(decide(UNHELPED, count("102", "314(1) PC").on("20000101"))).isEqualTo("Not eligible: PC 290");
        assertThat(decide(UNHELPED, count("102", "314(1) PC").on("20160101"))).isEqualTo(NONE_APPLIES);
    }

    @Test
    void C3_lewd_acts_exclude_as_a_super_strike_only() {
        assertThat(decide(UNHELPED, count("102", "288(A) PC").on("20000101")))
                .isEqualTo("Not eligible: PC 667(e)(2)(c)(iv)");
    }

    @Test
    void P2_a_registration_without_a_conviction_always_came_before() {
        var registration = conviction().with(Column.STP_TYPE_DESCR, "REGISTRATION").with(Column.DISP_DESCR, "")
                .with(Column.OFFENSE_DESCR, "290 PC").on("20190101");
        assertThat(decide(UNHELPED, registration)).isEqualTo("Not eligible: PC 290");
        assertThat(decide(UNHELPED, registration.with(Column.DISP_DESCR, "CONVICTED")
                .with(Column.CNT_ORDER, "105001001000"))).as("as a conviction it has its date").isEqualTo(NONE_APPLIES);
    }

    @Test
    void rule_6_two_earlier_ones_of_the_same_section_exclude() {
        var first = count("102", "11359 HS").on("20120101").with(Column.STP_ORI_CNTY_NAME, "KERN");
        var second = count("103", "11359(A) HS").on("20130101").with(Column.CONV_STAT_DESCR, "MISDEMEANOR");
        assertThat(decide(UNHELPED, first, second)).isEqualTo("Not eligible: Two priors");
        assertThat(decide(UNHELPED, first, second.on(RECENT), OTHER_CODE)).isEqualTo(NONE_APPLIES);
        assertThat(decide(UNHELPED, first, second.with(Column.OFFENSE_DESCR, "11358 HS"), OTHER_CODE))
                .isEqualTo(NONE_APPLIES);
    }

    @Test
    void C7_attempts_of_different_sections_are_the_same_section() {
        assertThat(decide(UNHELPED.with(Column.OFFENSE_DESCR, "664/11359 HS"),
                count("102", "664/11358 HS").on("20120101"), count("103", "664/11360 HS").on("20130101")))
                .isEqualTo("Not eligible: Two priors");
    }

    @ParameterizedTest
    @CsvSource({"19700701, true", "19700702, false", "'', true", "19600230, true"})
    void rule_7_D2_fifty_years_and_an_unreadable_birth_date_are_old(String birth, boolean old) {
        assertThat(decide(UNHELPED.with(Column.PRI_DOB, birth), OTHER_CODE))
                .isEqualTo(old ? "Eligible for Dismissal: 50 years or older" : NONE_APPLIES);
    }

    @ParameterizedTest
    @CsvSource({"19990702, true", "19990701, false", "20210101, true"})
    void rule_8_P3_D8_21_is_the_age_today_in_years_of_365_and_a_quarter_days(String birth, boolean young) {
        assertThat(decide(UNHELPED.with(Column.PRI_DOB, birth), OTHER_CODE))
                .isEqualTo(young ? "Eligible for Dismissal: 21 years or younger" : NONE_APPLIES);
    }

    @Test
    void rule_9_nothing_but_prop_64_and_all_sentences_over() {
        assertThat(decide(UNHELPED, count("102", "11358 HS").on("20140101")))
                .isEqualTo("Eligible for Dismissal: Only has 11357-60 charges and completed sentence");
        assertThat(decide(UNHELPED.sentence("10", "Y"))).isEqualTo("Hand Review: Currently serving sentence");
    }

    @ParameterizedTest
    @CsvSource({"20100701, true", "20100702, false"})
    void rule_10_no_conviction_in_ten_years(String latest, boolean free) {
        assertThat(decide(conviction().on("20050101"), count("102", "459 PC").on(latest)))
                .isEqualTo(free ? "Eligible for Dismissal: No convictions in past 10 years" : NONE_APPLIES);
    }

    @Test
    void D1_an_unreadable_conviction_date_is_long_ago() {
        assertThat(decide(conviction().on("20140000"), count("102", "459 PC").on("")))
                .isEqualTo("Eligible for Dismissal: No convictions in past 10 years");
    }

    @Test
    void rule_11_a_sentence_of_any_county_that_still_runs() {
        assertThat(decide(UNHELPED, OTHER_CODE.with(Column.STP_ORI_CNTY_NAME, "KERN").sentence("30", "Y")))
                .isEqualTo("Hand Review: Currently serving sentence");
    }

    @Test
    void S1_a_part_that_lengthens_the_wrong_sentence_changes_the_result() {
        var long5 = UNHELPED.sentence("4", "Y");
        var other = count("102", "459 PC").on("19900101");
        assertThat(decide(long5, UNHELPED.sentence("4", "Y"), other)).contains("Currently serving");
        assertThat(decide(long5, other, UNHELPED.sentence("4", "Y"))).isEqualTo(NONE_APPLIES);
    }

    @Test
    void S3_999_years_count_as_served() {
        assertThat(decide(UNHELPED.sentence("999", "Y"), OTHER_CODE)).isEqualTo(NONE_APPLIES);
        assertThat(decide(UNHELPED.sentence("1", "L"), OTHER_CODE)).as("life").isEqualTo(NONE_APPLIES);
    }

    @Test
    void rules_12_and_13_death_and_nothing() {
        var death = OTHER_CODE.with(Column.STP_TYPE_DESCR, "DECEASED").with(Column.DISP_DESCR, "");
        assertThat(decide(UNHELPED, OTHER_CODE, death)).isEqualTo("Eligible for Dismissal: Deceased");
        assertThat(decide(UNHELPED, OTHER_CODE)).isEqualTo(NONE_APPLIES);
    }

    @Test
    void the_first_rule_that_fits_wins() {
        var possession = UNHELPED.with(Column.OFFENSE_DESCR, "11357(A) HS");
        var murder = count("102", "187 PC").on("20000101");
        var rape = count("103", "261 PC").on("20000101");
        var exposure = count("104", "314(1) PC").on("20000101");
        var first = count("105", "11359 HS").on("20010101");
        var second = count("106", "11359 HS").on("20020101");
        assertThat(decide(possession.on("20161109"))).as("2 before 3").contains("Occurred after");
        assertThat(decide(possession, murder, exposure)).as("3 before 4").contains("11357(a) or 11357(b)");
        assertThat(decide(UNHELPED, rape)).as("4 before 5").contains("PC 667");
        assertThat(decide(UNHELPED, exposure, first, second)).as("5 before 6").contains("PC 290");
        assertThat(decide(UNHELPED.with(Column.PRI_DOB, "19500101"), first, second)).as("6 before 7")
                .contains("Two priors");
        var young = UNHELPED.with(Column.PRI_DOB, "20000101");
        assertThat(Deciding.first(Policies.find("la-2019", new Choices(null, 18, 10)), young)).as("7 before 8")
                .contains("18 years or older");
        assertThat(decide(young)).as("8 before 9").contains("21 years or younger");
        assertThat(decide(conviction().on("20050101"))).as("9 before 10").contains("completed sentence");
        assertThat(decide(conviction().on("20050101").sentence("30", "Y"))).as("10 before 11")
                .contains("No convictions in past 10 years");
        assertThat(decide(UNHELPED.sentence("30", "Y"), OTHER_CODE.with(Column.STP_TYPE_DESCR, "DECEASED")))
                .as("11 before 12").contains("Currently serving");
    }

    @Test
    void D6_a_conviction_after_the_day_of_the_question_is_kept() {
        assertThat(decide(conviction().on("20050101"), count("102", "459 PC").on("20210101")))
                .as("and its sentence has not begun").isEqualTo("Hand Review: Currently serving sentence");
    }

    @Test
    void C10_the_offense_of_conviction_is_ignored() {
        assertThat(decide(UNHELPED.with(Column.CONV_OFFENSE_DESCR, "11357(A) HS"), OTHER_CODE)).isEqualTo(NONE_APPLIES);
    }

    @Test
    void P7_only_the_county_asked_for_to_the_letter_is_decided() {
        assertThat(Deciding.all(POLICY, UNHELPED.with(Column.STP_ORI_CNTY_NAME, "LOS ANGELES "),
                count("102", "11359 HS").with(Column.STP_ORI_CNTY_NAME, "KERN"), count("103", "459 PC"))).isEmpty();
    }

    @Test
    void age_and_years_can_be_chosen() {
        var chosen = Policies.find("la-2019", new Choices(null, 40, 3));
        assertThat(Deciding.first(chosen, UNHELPED, OTHER_CODE)).isEqualTo("Eligible for Dismissal: 40 years or older");
        var young = UNHELPED.with(Column.PRI_DOB, "19900101");
        assertThat(Deciding.first(chosen, young, OTHER_CODE))
                .isEqualTo("Eligible for Dismissal: No convictions in past 3 years");
    }
}
