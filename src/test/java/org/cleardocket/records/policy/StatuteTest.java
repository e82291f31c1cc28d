package org.cleardocket.records.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.records.state.RowText.conviction;
import static org.cleardocket.records.state.RowText.count;

import java.util.List;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.records.policy.Policies.Choices;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.RowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statute, with what the file knows and none of the faults of 2019. */
class StatuteTest {

    private static final Policy POLICY = Policies.find("statute", Choices.NONE);

    private static String words(RowText... rows) {
        return decide(rows).determination().words();
    }

    private static Finding decide(RowText... rows) {
        return Deciding.all(POLICY, rows).getFirst();
    }

    private static String flags(RowText... rows) {
        return decide(rows).more().getLast();
    }

    private static RowText with(String offense) {
        return conviction().with(Column.OFFENSE_DESCR, offense);
    }

    @Test
    void its_version_is_that_of_the_law_s_rules() {
        assertThat(POLICY.version()).isEqualTo(Prop64.RULES);
    }

    @Test
    void possession_for_sale_is_a_misdemeanor_today_at_least() {
        assertThat(decide(conviction())).satisfies(finding -> {
            assertThat(finding.determination().words()).isEqualTo("REDESIGNATE_MISDEMEANOR");
            assertThat(finding.determination().reason()).contains("MISDEMEANOR_TODAY");
            assertThat(finding.more().subList(0, 2))
                    .containsExactly("REDESIGNATE_MISDEMEANOR", "REDESIGNATE_INFRACTION");
        });
    }

    @Test
    void the_day_of_the_offense_stays_unknown() {
        assertThat(words(conviction().on("20161109"))).isEqualTo("NEEDS_REVIEW");
        assertThat(decide(conviction().on("20161109")).determination().reason()).isEqualTo("CONVICTED_AFTER_CUTOFF");
    }

    @Test
    void a_minor_when_convicted_was_one_at_the_offense_and_nobody_else_s_age_is_known() {
        assertThat(words(conviction().on("19950101"))).isEqualTo("REDESIGNATE_INFRACTION");
        assertThat(decide(conviction().on("19990101")).more().get(1)).isEqualTo("REDESIGNATE_INFRACTION");
        assertThat(words(conviction().with(Column.PRI_DOB, "20050101"))).as("a child of five is a wrong date")
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void D1_an_unreadable_date_is_unknown_or_a_year_or_a_month() {
        assertThat(decide(conviction().on("")).determination().reason()).isEqualTo("NO_DATES");
        assertThat(words(conviction().on("20140000"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(decide(conviction().on("20161100")).determination().reason()).isEqualTo("DATES_AROUND_CUTOFF");
        assertThat(words(conviction().on("20140231"))).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void D3_two_dates_that_differ_are_a_range() {
        assertThat(decide(conviction().on("20160101").with(Column.DISP_DATE, "20170101")).determination().reason())
                .isEqualTo("DATES_AROUND_CUTOFF");
        assertThat(words(conviction().on("").with(Column.DISP_DATE, "20100101"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void D2_an_unreadable_birth_date_is_unknown() {
        assertThat(decide(conviction().with(Column.PRI_DOB, "")).more().get(1)).isEqualTo("REDESIGNATE_INFRACTION");
    }

    @Test
    void C1_an_innkeeper_defrauded_is_no_super_strike_and_a_murder_is() {
        assertThat(words(conviction(), count("102", "537 PC").on("20000101"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
        var murderer = decide(conviction(), count("102", "187(A) PC-MURDER").on("20000101"));
        assertThat(murderer.determination().words()).isEqualTo("NEEDS_REVIEW");
        assertThat(murderer.superstrikes()).containsExactly("187(A) PC-MURDER");
        assertThat(words(conviction(), count("102", "187(A) PC").on("20150101"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void C2_an_attempt_with_a_hyphen_is_reviewed() {
        assertThat(words(with("664-11359 HS"))).isEqualTo("NEEDS_REVIEW");
        assertThat(words(with("664/11359 HS"))).isEqualTo("NEEDS_REVIEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"664-187(A) PC-ATTEMPT MURDER", "664/187(A) PC", "664 PC-187(A) PC", "182(A)(1)-187(A) PC"})
    void C2_an_attempted_murder_with_a_hyphen_is_a_super_strike_too(String offense) {
        assertThat(decide(conviction(), count("102", offense).on("20000101")).determination().reason())
                .contains("PRIOR_SUPER_STRIKE");
        assertThat(words(conviction(), count("102", "664-459 PC").on("20000101"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void C3_lewd_acts_mean_registration() {
        assertThat(decide(conviction(), count("102", "288(A) PC").on("20000101")).registrable()).hasSize(1);
    }

    @Test
    void C6_numbers_that_contain_one_of_the_four_are_told_apart() {
        assertThat(words(with("11357.5 HS"))).isEqualTo("NOT_COVERED");
        assertThat(words(with("113591 HS"))).isEqualTo("NEEDS_REVIEW");
        assertThat(words(with("11358 PC"))).isEqualTo("NOT_COVERED");
        assertThat(words(with("11530 HS").on("19690101"))).as("the number before 1973").isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void C7_priors_are_of_the_same_section() {
        assertThat(decide(conviction(), count("102", "11359 HS").on("20000101"),
                count("103", "11359 HS").on("20010101")).determination().reason()).contains("TWO_PRIORS_OF_SECTION");
        assertThat(words(conviction(), count("102", "664/11358 HS").on("20000101"),
                count("103", "664/11360 HS").on("20010101"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void C10_the_offense_of_conviction_counts_where_it_is_named_and_a_person_looks() {
        var lowered = with("11360(A) HS").with(Column.CONV_OFFENSE_DESCR, "11357(B) HS")
                .with(Column.CONV_STAT_DESCR, "MISDEMEANOR");
        assertThat(words(lowered)).isEqualTo("REDESIGNATE_INFRACTION");
        assertThat(flags(lowered)).contains("STAFF_CHECK");
        assertThat(words(conviction().with(Column.CONV_OFFENSE_DESCR, "459 PC"))).isEqualTo("NOT_COVERED");
        assertThat(words(conviction().with(Column.CONV_OFFENSE_DESCR, "  -  "))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void C10_the_offense_at_disposition_counts_where_none_of_conviction_is_named() {
        assertThat(words(conviction().with(Column.DISP_OFFENSE_DESCR, "459 PC"))).isEqualTo("NOT_COVERED");
        assertThat(flags(conviction().with(Column.DISP_OFFENSE_DESCR, "459 PC"))).contains("STAFF_CHECK");
        assertThat(words(with("459 PC").with(Column.DISP_OFFENSE_DESCR, "11359 HS")))
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(words(conviction().with(Column.DISP_OFFENSE_DESCR, "459 PC")
                .with(Column.CONV_OFFENSE_DESCR, "11359 HS"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(decide(conviction(), count("102", "459 PC").on("20000101")
                .with(Column.DISP_OFFENSE_DESCR, "187(A) PC")).determination().reason()).contains("PRIOR_SUPER_STRIKE");
    }

    @ParameterizedTest
    @CsvSource({"20, Y, RESENTENCE_PETITION", "1, Y, REDESIGNATE_MISDEMEANOR", "'', '', REDESIGNATE_MISDEMEANOR",
        "300, Y, RESENTENCE_PETITION"})
    void S3_a_sentence_still_served_needs_a_petition(String length, String unit, String words) {
        assertThat(words(conviction().sentence(length, unit))).isEqualTo(words);
    }

    @Test
    void a_sentence_that_cannot_be_read_is_looked_at() {
        assertThat(flags(conviction().sentence("", "L"))).contains("STAFF_CHECK");
        assertThat(flags(conviction())).doesNotContain("STAFF_CHECK");
    }

    @Test
    void S1_a_part_belongs_to_its_own_count() {
        var marijuana = conviction().sentence("6", "Y");
        var other = count("102", "459 PC");
        assertThat(words(marijuana, other, marijuana)).isEqualTo("RESENTENCE_PETITION");
        assertThat(words(conviction(), other.sentence("30", "Y"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void S2_months_and_years_are_those_of_the_calendar() {
        var lastDay = conviction().on("20190701").sentence("1", "Y");
        assertThat(decide(lastDay.on("20100701").sentence("10", "Y")).determination().words())
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(decide(lastDay.on("20100702").sentence("10", "Y")).determination().words())
                .isEqualTo("RESENTENCE_PETITION");
    }

    @Test
    void S4_a_count_that_was_lowered_later_is_taken_as_lowered() {
        var lowered = conviction().with(Column.CONV_STAT_DESCR, "MISDEMEANOR");
        assertThat(decide(conviction(), lowered).determination().words()).isEqualTo("NEEDS_REVIEW");
        assertThat(decide(conviction(), lowered).more().getFirst()).isEqualTo("NO_CHANGE_PROP64");
        assertThat(flags(conviction(), lowered)).contains("STAFF_CHECK");
    }

    @Test
    void S4_a_count_whose_later_row_names_one_of_the_four_is_decided_and_looked_at() {
        assertThat(words(with("459 PC"), conviction())).isEqualTo("NOT_COVERED");
        assertThat(flags(with("459 PC"), conviction())).contains("STAFF_CHECK");
    }

    @Test
    void S4_dates_that_differ_between_rows_of_a_count_are_a_range() {
        assertThat(decide(conviction().on("20160101"), conviction().on("20170101")).determination().reason())
                .isEqualTo("DATES_AROUND_CUTOFF");
        assertThat(words(conviction().on(""), conviction())).isEqualTo("REDESIGNATE_MISDEMEANOR");
        var murder = count("102", "187(A) PC");
        assertThat(decide(conviction(), murder.on("20120101"), murder.on("20050101")).determination().reason())
                .contains("PRIOR_SUPER_STRIKE");
    }

    @Test
    void S4_of_an_earlier_count_the_gravest_charge_on_any_row_counts() {
        assertThat(decide(conviction(), count("102", "459 PC").on("20000101"), count("102", "187(A) PC").on("20000101"))
                .determination().reason()).contains("PRIOR_SUPER_STRIKE");
    }

    @Test
    void a_level_in_words_that_nobody_knows_is_looked_at() {
        assertThat(flags(conviction().with(Column.CONV_STAT_DESCR, "MISD"))).contains("STAFF_CHECK");
        assertThat(flags(conviction().with(Column.CONV_STAT_DESCR, " "))).doesNotContain("STAFF_CHECK");
    }

    @Test
    void what_was_charged_says_nothing_of_the_level() {
        assertThat(words(with("11360 HS").with(Column.CONV_STAT_DESCR, "").with(Column.OFFENSE_TOC, "F")))
                .isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void P1_a_gang_pair_of_one_case_is_a_prior_super_strike_only_if_it_came_before() {
        var pair = new RowText[] {conviction(), count("102", "215(A) PC").on("20000101"),
            count("102", "186.22(B)(4) PC").on("20000101").with(Column.CNT_ORDER, "102002002000")};
        assertThat(decide(pair).determination().reason()).contains("PRIOR_SUPER_STRIKE");
        assertThat(words(conviction(), pair[1].on("20120101"), pair[2].on("20120101")))
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(decide(conviction(), pair[1].with(Column.OFFENSE_DESCR, "215(a) pc"),
                pair[2].with(Column.OFFENSE_DESCR, "186.22(b)(4) pc")).determination().reason())
                .as("in small letters too").contains("PRIOR_SUPER_STRIKE");
        assertThat(words(conviction(), pair[1])).as("without the finding").isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void P2_a_registration_without_a_conviction_is_looked_at_and_excludes_nobody() {
        var registration = conviction().with(Column.STP_TYPE_DESCR, "REGISTRATION").with(Column.DISP_DESCR, "")
                .with(Column.OFFENSE_DESCR, "290 PC");
        assertThat(words(conviction(), registration)).isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(flags(conviction(), registration)).contains("STAFF_CHECK");
    }

    @ParameterizedTest
    @CsvSource({
        "11359 HS, 20100101, NEEDS_REVIEW, MISDEMEANOR_TODAY;HISTORY_INCOMPLETE, NO_CHANGE_PROP64",
        "11357(B) HS, 20100101, NEEDS_REVIEW, INFRACTION_TODAY;HISTORY_INCOMPLETE, NO_CHANGE_PROP64",
        "11359 HS, '', NEEDS_REVIEW, NO_DATES, NO_CHANGE_PROP64",
        "11357.5 HS, 20100101, NOT_COVERED, SECTION_NOT_LISTED, -"})
    void nothing_is_promised_where_rows_of_the_person_could_not_be_read(String offense, String date, String words,
            String reason, String floor) {
        var level = offense.startsWith("11357") ? "MISDEMEANOR" : "FELONY";
        var row = with(offense).on(date).with(Column.CONV_STAT_DESCR, level);
        var finding = Deciding.incomplete(POLICY, row).getFirst();
        assertThat(finding.determination().words()).isEqualTo(words);
        assertThat(finding.determination().reason()).isEqualTo(reason);
        assertThat(finding.determination().effect().isRelief()).isFalse();
        assertThat(finding.more().getFirst()).isEqualTo(floor);
        assertThat(finding.more().get(1)).as("the ceiling stays").isEqualTo(decide(row).more().get(1));
        assertThat(finding.more().getLast()).endsWith(";HISTORY_INCOMPLETE");
        assertThat(flags(row)).doesNotContain("HISTORY_INCOMPLETE");
    }

    @Test
    void the_dead_are_reviewed() {
        var death = conviction().with(Column.STP_TYPE_DESCR, "DECEASED").with(Column.DISP_DESCR, "");
        assertThat(words(conviction(), death)).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void the_county_is_compared_without_case_and_blanks() {
        assertThat(words(conviction().with(Column.STP_ORI_CNTY_NAME, "Los Angeles "))).isEqualTo(words(conviction()));
        assertThat(Deciding.all(POLICY, conviction().with(Column.STP_ORI_CNTY_NAME, "KERN"))).isEmpty();
    }

    @Test
    void the_comment_has_the_charge_where_the_offense_says_so() {
        var comment = conviction().with(Column.COMMENT_TEXT, "11359 HS-POSSESS FOR SALE");
        assertThat(words(comment.with(Column.OFFENSE_DESCR, "SEE COMMENT FOR CHARGE")))
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(words(comment.with(Column.OFFENSE_DESCR, "SEE COMMENT FOR CHARGE-X")))
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11378-11359 HS", "11359-11378 HS", "11359 HS/459 PC", "11359,11360", "11358 AND 11359 HS",
        "11359 HS-SALE & 11378 HS", "11359.459", "11359 HS 187 PC", "1135911378"})
    void a_charge_of_joined_sections_is_neither_promised_nor_denied(String offense) {
        assertThat(words(with(offense))).isEqualTo("NEEDS_REVIEW");
        assertThat(decide(with(offense)).more().getFirst()).isEqualTo("NO_CHANGE_PROP64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11378-187(A) PC", "459/187 PC", "187(A) PC, 459 PC", "211 PC AND 187 PC", "459.187 PC",
        "211PC187PC"})
    void of_an_earlier_count_of_joined_sections_the_gravest_counts(String offense) {
        assertThat(decide(conviction(), count("102", offense).on("20000101")).determination().reason())
                .contains("PRIOR_SUPER_STRIKE");
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFENSE_QUAL_LST", "DISP_OFFENSE_QUAL_LST", "CONV_OFFENSE_QUAL_LST", "COMMENT_TEXT"})
    void an_attempt_told_beside_the_charge_is_reviewed(Column column) {
        for (var words : List.of("-ATTEMPTED", "  -ATTEMPTED  ", "ATTEMPT", "-ATT", "-CONSPIRACY", "-CONSP", "-SOLICITATION",
                "-ACCESSORY", "-WITH PRIORS-ATTEMPTED", "-attempted")) {
            var row = conviction().with(column, words);
            assertThat(decide(row).determination().reason()).as(words).isEqualTo("INCHOATE_OR_ACCESSORY");
            assertThat(words(row.with(Column.CONV_OFFENSE_DESCR, "11359 HS"))).isEqualTo("NEEDS_REVIEW");
            assertThat(words(conviction(), row)).as("on a later row of the count").isEqualTo("NEEDS_REVIEW");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFENSE_QUAL_LST", "DISP_OFFENSE_QUAL_LST", "CONV_OFFENSE_QUAL_LST"})
    void another_qualifier_is_looked_at_and_blanks_are_none(Column column) {
        assertThat(words(conviction().with(column, "-FOR SALE"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(flags(conviction().with(column, "-FOR SALE"))).contains("STAFF_CHECK");
        assertThat(flags(conviction().with(column, "      "))).doesNotContain("STAFF_CHECK");
        assertThat(words(conviction().with(column, "-12022(B) PC"))).as("another section").isEqualTo("NEEDS_REVIEW");
        assertThat(words(conviction().with(column, "-664 PC"))).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void an_attempt_at_an_earlier_count_weighs_as_its_section_and_is_no_prior_of_the_same_section() {
        var murder = count("102", "187(A) PC").on("20000101").with(Column.OFFENSE_QUAL_LST, "-ATTEMPTED");
        assertThat(decide(conviction(), murder).determination().reason()).contains("PRIOR_SUPER_STRIKE");
        var tried = count("102", "11359 HS").on("20000101").with(Column.OFFENSE_QUAL_LST, "-ATTEMPTED");
        assertThat(words(conviction(), tried, tried.on("20010101").with(Column.CNT_ORDER, "103002001000")))
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHRG 187(A) PC", "CHRG: 187(A) PC-MURDER", "CHARGE 187 PC", "187(A) PC", "CHRG-664/187(A) PC",
        "ORIG CHRG 459 PC AND 187(A) PC", "CHRG 187(A)PC 2 CNTS", "MURDER 187 PC", "chrg 187(a) pc", "CHRG 187",
        "187(A)", "187(A) P.C.", "P.C. 187(A)", "PENAL CODE 187", "CT 2 187", "CHGD 187", "W/187(A)", "VIOL 187(A)",
        "187(A) FEL", "COUNT 2: 187"})
    void a_comment_that_carries_the_charge_of_a_prior_counts_as_that_prior(String comment) {
        for (var offense : List.of("SEE COMMENT FOR CHARGE", "", "459 PC", "SEE COMMENT FOR CHARGE-X")) {
            assertThat(decide(conviction(), count("102", offense).on("20000101").with(Column.COMMENT_TEXT, comment))
                    .determination().reason()).as(offense).contains("PRIOR_SUPER_STRIKE");
            assertThat(decide(conviction(), count("102", offense).on("20150101").with(Column.COMMENT_TEXT, comment))
                    .determination().reason()).as("a later one").doesNotContain("PRIOR_SUPER_STRIKE");
        }
        assertThat(decide(conviction(), count("102", "459 PC").on("20000101")
                .with(Column.CONV_OFFENSE_DESCR, "SEE COMMENT FOR CHARGE").with(Column.COMMENT_TEXT, comment))
                .determination().reason()).contains("PRIOR_SUPER_STRIKE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CASE 187459", "PROBATION 220 DAYS", "DISMISSED PER 1203.4 PC", "SENT CONCURRENT", "FINE $261"})
    void other_comments_say_nothing_of_a_charge(String comment) {
        assertThat(decide(conviction(), count("102", "459 PC").on("20000101").with(Column.COMMENT_TEXT, comment)))
                .usingRecursiveComparison().ignoringFields("conviction").isEqualTo(decide(conviction()));
        assertThat(words(conviction().with(Column.COMMENT_TEXT, comment))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"664 PC", "PC 664", "182 PC", "32 PC", "P.C. 32", "664 P.C.", "182(A)(1) PC"})
    void a_comment_that_names_the_section_of_an_attempt_is_looked_at(String comment) {
        assertThat(words(conviction().with(Column.COMMENT_TEXT, comment))).isEqualTo("NEEDS_REVIEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-FOO", "-WITH FIREARM", "-ATXMPTED", "-NOT", "-WITH PRIORS", "W/2 PRIORS", "TO MINOR"})
    void a_qualifier_that_is_not_understood_is_reviewed(String qualifier) {
        for (var column : List.of(Column.OFFENSE_QUAL_LST, Column.DISP_OFFENSE_QUAL_LST, Column.CONV_OFFENSE_QUAL_LST)) {
            assertThat(words(conviction().with(column, qualifier))).isEqualTo("NEEDS_REVIEW");
        }
    }

    @Test
    void a_comment_that_carries_the_charge_decides_with_it() {
        var seeComment = with("SEE COMMENT FOR CHARGE");
        assertThat(words(seeComment.with(Column.COMMENT_TEXT, "CHRG 11359 HS-POSSESS FOR SALE")))
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(words(seeComment.with(Column.COMMENT_TEXT, "CHRG 11359 HS, 187(A) PC"))).isEqualTo("NEEDS_REVIEW");
        assertThat(words(seeComment.with(Column.COMMENT_TEXT, "11359 HS-ATTEMPTED"))).isEqualTo("NEEDS_REVIEW");
        assertThat(words(conviction().with(Column.COMMENT_TEXT, "CHRG 11359 HS"))).as("the same")
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(words(conviction().with(Column.COMMENT_TEXT, "CHRG 11358 HS"))).as("another")
                .isEqualTo("NEEDS_REVIEW");
        assertThat(words(with("11357(B) HS").with(Column.COMMENT_TEXT, "CHRG 11357(C) HS"))).isEqualTo("NEEDS_REVIEW");
        assertThat(words(with("459 PC").with(Column.COMMENT_TEXT, "CHRG 11359 HS"))).as("not denied either")
                .isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void a_gang_finding_told_in_a_comment_makes_the_pair() {
        assertThat(decide(conviction(), count("102", "215(A) PC").on("20000101")
                .with(Column.COMMENT_TEXT, "CHRG 186.22(B)(4) PC")).determination().reason()).contains("PRIOR_SUPER_STRIKE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOS ANGELES COUNTY", "Los Angeles Co", "COUNTY OF LOS ANGELES", "LOSANGELES"})
    void the_county_is_read_in_its_usual_spellings(String county) {
        assertThat(words(conviction().with(Column.STP_ORI_CNTY_NAME, county))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "UNKNOWN", "SB", "OUT OF STATE"})
    void a_count_of_no_known_county_is_not_lost_and_not_promised(String county) {
        var finding = decide(conviction().with(Column.STP_ORI_CNTY_NAME, county));
        assertThat(finding.determination().words()).isEqualTo("NEEDS_REVIEW");
        assertThat(finding.determination().reason()).isEqualTo("PLACE_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11378", "11378 HS", "11350(A) HS", "ALSO 459 PC", "VC 23152", "PLED TO LESSER OFFENSE", "PLED TO 459 PC",
        "AMENDED TO POSSESSION", "AMENDED TO 11357(C) HS", "PLED GUILTY TO ACCESSORY", "REDUCED TO 11357(B) HS",
        "PLEA TO LESSER", "CHANGED TO POSS", "REDUCED TO MISD 11357"})
    void a_comment_that_names_another_charge_leaves_nothing_promised(String comment) {
        assertThat(words(conviction().with(Column.COMMENT_TEXT, comment))).isEqualTo("NEEDS_REVIEW");
        assertThat(flags(conviction().with(Column.COMMENT_TEXT, comment))).contains("STAFF_CHECK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLED GUILTY", "DISMISSED PER 1203.4 PC", "CASE 11378-01", "SCN-11378",
        "PROB 1210 PC", "FINE $11378", "PLEA BARGAIN", "PLED NOLO TO CT 1", "AMENDED COMPLAINT FILED", "CHANGE OF PLEA",
        "IN LIEU OF FINE", "CHANGED VENUE", "SCN:11357123456", "BKG 11359012", "BAIL $11360", "TRIED AS ADULT"})
    void a_comment_of_procedure_leaves_the_answer(String comment) {
        assertThat(words(conviction().with(Column.COMMENT_TEXT, comment))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLED GUILTY", "GUILTY", "NOLO", "NOLO CONTENDERE", "CONV", "CONV-PROB", "Convicted", "  CONVICTED",
        "PLED NOLO-JAIL", "FOUND GUILTY", "NO CONTEST", "GUILTY PLEA", "CLARIFICATION REQUESTED", "SENT TO STATE PRISON", "??",
        "PLEA OF GUILTY-DISMISSED"})
    void a_murder_whose_disposition_may_be_a_conviction_holds_the_promise_back(String disposition) {
        var murder = count("102", "187(A) PC").on("20000101").with(Column.DISP_DESCR, disposition);
        assertThat(words(conviction(), murder)).isEqualTo("NEEDS_REVIEW");
        assertThat(flags(conviction(), murder)).contains("HISTORY_INCOMPLETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DISMISSED/CHARGE DROPPED", "ACQUITTED", "PROS REJ-INSUFFICIENT EVIDENCE", "NOT GUILTY",
        "REL/TOT OTHER JURIS/AUTH", "PROS REJ-COMB W/OTHER CNTS", "1385 PC-DISMISSED/FURTHERANCE OF JUSTICE", "DISMISSED",
        "NOT CONVICTED", "DETENTION ONLY"})
    void a_murder_that_is_no_conviction_holds_nothing_back(String disposition) {
        assertThat(words(conviction(), count("102", "187(A) PC").on("20000101").with(Column.DISP_DESCR, disposition)
                .with(Column.CONV_STAT_DESCR, ""))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @Test
    void unknown_words_about_a_burglary_hold_nothing_back() {
        assertThat(words(conviction(), count("102", "459 PC").on("20000101")
                .with(Column.DISP_DESCR, "CLARIFICATION REQUESTED"))).isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLED GUILTY", "NOLO", "GUILTY", " CONVICTED", "Convicted", "PROBATION", "ADJUDICATED", "RESENTENCED",
        "REDUCED", "CULPABLE", "CONV SET ASIDE & DISM PER 1203.4 PC", "DISMISSED PER 1203.4 PC"})
    void a_row_that_may_be_a_conviction_is_decided_and_promised_nothing(String disposition) {
        var finding = decide(conviction().with(Column.DISP_DESCR, disposition));
        assertThat(finding.determination().words()).isEqualTo("NEEDS_REVIEW");
        assertThat(finding.determination().reason()).contains("RECORD_UNCLEAR");
        assertThat(finding.more().getFirst()).isEqualTo("NO_CHANGE_PROP64");
        assertThat(finding.more().getLast()).contains("STAFF_CHECK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DISMISSED", "ACQUITTED", "PROS REJ-INSUFFICIENT EVIDENCE"})
    void a_row_without_a_conviction_is_none_unless_it_has_a_sentence(String disposition) {
        var row = conviction().with(Column.DISP_DESCR, disposition).with(Column.CONV_STAT_DESCR, " ");
        assertThat(Deciding.all(POLICY, row)).isEmpty();
        assertThat(words(row.sentence("90", "D"))).isEqualTo("NEEDS_REVIEW");
        assertThat(Deciding.all(POLICY, row.sentence("000", "D"))).isEmpty();
    }

    @Test
    void a_level_alone_tells_of_a_conviction_where_there_is_no_disposition() {
        assertThat(words(conviction().with(Column.DISP_DESCR, ""))).isEqualTo("NEEDS_REVIEW");
        assertThat(Deciding.all(POLICY, conviction().with(Column.DISP_DESCR, "DISMISSED"))).isEmpty();
    }

    @Test
    void a_later_step_of_a_conviction_is_no_other_one_and_a_person_looks() {
        var later = conviction().with(Column.CNT_ORDER, "101003001000").with(Column.DISP_DESCR, "PROB REVOKED");
        assertThat(Deciding.all(POLICY, conviction(), later)).singleElement()
                .satisfies(finding -> assertThat(finding.more().getLast()).contains("STAFF_CHECK"));
        assertThat(Deciding.all(POLICY, conviction(), later.with(Column.OFFENSE_DESCR, "11360(A) HS"))).hasSize(2);
        assertThat(Deciding.all(POLICY, conviction(), later.with(Column.CNT_ORDER, "101002002000"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONV SET ASIDE & DISM PER 1203.4 PC", "DISMISSED PER 1203.4 PC", "PROBATION", "PRISON", "RESENTENCED"})
    void a_prior_counts_whatever_its_disposition_is_called(String disposition) {
        var prior = conviction().on("20000101").with(Column.DISP_DESCR, disposition);
        assertThat(decide(conviction(), prior.with(Column.CNT_ORDER, "102002001000").with(Column.OFFENSE_DESCR, "187 PC"))
                .determination().reason()).contains("PRIOR_SUPER_STRIKE");
        assertThat(decide(conviction(), prior.with(Column.CNT_ORDER, "102002001000").with(Column.OFFENSE_DESCR, "243.4(A) PC"))
                .determination().reason()).contains("PRIOR_290C");
        assertThat(decide(conviction(), prior.with(Column.CNT_ORDER, "102002001000"),
                prior.with(Column.CNT_ORDER, "103002001000")).determination().reason()).contains("TWO_PRIORS_OF_SECTION");
        for (var column : List.of(Column.CONV_OFFENSE_DESCR, Column.DISP_OFFENSE_DESCR)) {
            assertThat(decide(conviction(), prior.with(Column.CNT_ORDER, "102002001000")
                    .with(Column.OFFENSE_DESCR, "211 PC").with(column, "288(A) PC")).determination().reason())
                    .contains("PRIOR_SUPER_STRIKE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLAINT FILED", "TOT", "CITED"})
    void an_arrest_whose_words_nobody_knows_is_no_conviction(String words) {
        var arrest = with("187(A) PC").with(Column.CNT_ORDER, "102001001000").with(Column.STP_TYPE_DESCR, "ARREST/DETAINED/CITED")
                .with(Column.CONV_STAT_DESCR, "").with(Column.DISP_DESCR, words);
        assertThat(words(conviction(), arrest)).isEqualTo("REDESIGNATE_MISDEMEANOR");
        assertThat(Deciding.all(POLICY, conviction(), arrest.with(Column.OFFENSE_DESCR, "11359 HS"))).hasSize(1);
    }

    @Test
    void a_murder_with_a_level_and_a_sentence_is_a_prior_without_a_disposition() {
        assertThat(decide(conviction(), count("102", "187 PC").on("20000101").with(Column.DISP_DESCR, "")
                .sentence("15", "Y")).determination().reason()).contains("PRIOR_SUPER_STRIKE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/PRIORS", "STRIKE PRIOR ADMITTED", "SALE TO MINOR", "SOLD TO 16 YR OLD", "USED MINOR", "VENTA A MENOR",
        "IMPORTED FROM MEXICO", "WATER DIVERSION", "F&G 1602", "5650 FG", "AIDER AND ABETTOR", "GANG ENH 186.22(B)(1)", "COCAINE",
        "HASHISH", "OVER 1 OZ", "10 GRAMS", "CONVICTION REVERSED", "VACATED", "REDUCED TO MISDEMEANOR 17(B) PC",
        "RESENTENCED PER 1170.18 PC", "PROP 64 PETITION DENIED", "11361.8 PENDING", "PROP 64 REDUCTION DECLINED",
        "PROP 64 ORDER VACATED", "PROP 64 DISM RESCINDED", "DISM 11361.8 REINSTATED", "REVERSED PROP 64 DISMISSAL",
        "11361.8 DISMISSED AS MOOT", "AB1793 REVIEW DISMISSED", "CO-DEF DISM 11361.8", "CASE BA999999 DISMISSED PER 11361.8",
        "PROP 64 GRANTED AS TO CHARGE 2", "PROP 64 RESENTENCING TO BE SET", "DISM 11361.9 ERROR",
        "NO CONVICTION", "NO CONV", "NO CHARGE FILED", "CONVICTION NONE", "DISM PER 1203.43 PC", "PC 1000"})
    void a_comment_that_is_not_understood_whole_leaves_nothing_promised_or_denied(String comment) {
        var low = conviction().with(Column.CONV_STAT_DESCR, "MISDEMEANOR").with(Column.COMMENT_TEXT, comment);
        for (var row : List.of(conviction().with(Column.COMMENT_TEXT, comment), low.with(Column.OFFENSE_DESCR, "11357(B) HS"),
                low.with(Column.OFFENSE_DESCR, "11357(C) HS"))) {
            assertThat(words(row)).isEqualTo("NEEDS_REVIEW");
            assertThat(decide(row).more().getFirst()).isEqualTo("NO_CHANGE_PROP64");
            assertThat(flags(row)).contains("STAFF_CHECK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DISMISSED PER 11361.8 HS", "REDESIGNATED MISD 11361.8(F)", "PROP 64 DISMISSED", "DISM/SEALED 11361.9"})
    void an_order_of_Proposition_64_is_seen(String order) {
        assertThat(words(conviction().with(Column.COMMENT_TEXT, order))).isEqualTo("ALREADY_CLEARED");
        var later = conviction().with(Column.CNT_ORDER, "101003001000").with(Column.CONV_STAT_DESCR, "");
        assertThat(words(conviction(), later.with(Column.DISP_DESCR, "DISMISSED").with(Column.COMMENT_TEXT, order)
                .sentence("1", "D"))).isEqualTo("ALREADY_CLEARED");
        assertThat(Deciding.all(POLICY, conviction(), later.with(Column.DISP_DESCR, order))).singleElement()
                .satisfies(finding -> assertThat(finding.determination().words()).isEqualTo("ALREADY_CLEARED"));
    }

    @Test
    void an_order_in_a_later_step_clears_none_of_two_counts_that_it_may_mean() {
        var other = conviction().with(Column.CNT_ORDER, "101002002000");
        var order = conviction().with(Column.CNT_ORDER, "101003002000").with(Column.CONV_STAT_DESCR, "")
                .with(Column.DISP_DESCR, "DISMISSED 11361.8");
        assertThat(Deciding.all(POLICY, conviction().with(Column.CNT_ORDER, "101002001000"), other, order)).hasSize(2)
                .allSatisfy(finding -> assertThat(finding.determination().words()).isEqualTo("NEEDS_REVIEW"));
    }

    @Test
    void a_later_step_that_resentences_leaves_nothing_promised() {
        assertThat(words(with("11357(A) HS"), with("11357(A) HS").with(Column.CNT_ORDER, "101003001000")
                .with(Column.DISP_DESCR, "RESENTENCED-1170.18 PC").with(Column.CONV_STAT_DESCR, "MISDEMEANOR")))
                .isEqualTo("NEEDS_REVIEW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCESSORY", "DISTURBING THE PEACE", "SIMPLE POSSESSION"})
    void an_offense_of_conviction_in_words_alone_leaves_nothing_promised(String offense) {
        assertThat(words(conviction().with(Column.CONV_OFFENSE_DESCR, offense))).isEqualTo("NEEDS_REVIEW");
        assertThat(words(conviction().with(Column.DISP_OFFENSE_DESCR, offense))).isEqualTo("NEEDS_REVIEW");
        assertThat(words(conviction().with(Column.CONV_OFFENSE_DESCR, "POSSESS FOR SALE"))).as("the same")
                .isEqualTo("REDESIGNATE_MISDEMEANOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11 359 HS", "11.359", "11,359", "113 59", "I1359", "1136O", "POSS MARIJ FOR SALE"})
    void another_spelling_of_the_four_is_reviewed_and_not_lost(String offense) {
        assertThat(words(with(offense))).isEqualTo("NEEDS_REVIEW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"182(A)(1) PC-CONSPIRACY | CONSPIRACY W/ CT 2 11359 HS", "664 PC-ATTEMPT | COMB WITH CT 1 11359 HS",
        "32 PC-ACCESSORY | SENT WITH CT 1: 11359 HS", "11377(A) HS | STAYED WITH CT 1 PLED TO 11357(B) HS",
        "11377(A) HS | SENT W/CT 1, AMENDED TO 11359 HS"})
    void a_comment_that_may_name_this_counts_own_charge_leaves_it_to_no_other(String charge, String comment) {
        assertThat(words(with(charge).with(Column.COMMENT_TEXT, comment))).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void a_row_that_names_one_of_the_four_for_another_count_is_not_decided() {
        var other = with("211 PC-ROBBERY").with(Column.COMMENT_TEXT, "SENT WITH CNT 2: 11359 HS-POSSESS FOR SALE");
        assertThat(Deciding.all(POLICY, other)).isEmpty();
        assertThat(POLICY.passesOver(RowText.read(other).getFirst())).isTrue();
        assertThat(words(with("11358 HS").with(Column.COMMENT_TEXT, "SENT WITH CNT 2: 11359 HS"))).isEqualTo("NEEDS_REVIEW");
    }

    @ParameterizedTest
    @CsvSource({"MISD, ''", "M, ''", "Misd, F", "'', M", "'', I", "LOWERED, F"})
    void a_felony_is_not_promised_to_be_lowered_where_the_level_is_lower_or_unclear(String level, String charged) {
        var row = conviction().with(Column.CONV_STAT_DESCR, level).with(Column.OFFENSE_TOC, charged);
        assertThat(words(row)).isEqualTo("NEEDS_REVIEW");
        assertThat(decide(row).more().getFirst()).isEqualTo("NO_CHANGE_PROP64");
    }

    @ParameterizedTest
    @CsvSource({"LIFE, ''", "1, L", "'', L", "9, W"})
    void a_sentence_that_cannot_be_read_may_still_be_served(String length, String unit) {
        assertThat(words(conviction().sentence(length, unit))).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void the_dead_and_the_registered_are_seen_with_blanks_around_the_word() {
        var row = conviction().with(Column.DISP_DESCR, "").with(Column.CONV_STAT_DESCR, "");
        assertThat(decide(conviction(), row.with(Column.STP_TYPE_DESCR, "DECEASED ")).determination().reason())
                .contains("DECEASED");
        assertThat(flags(conviction(), row.with(Column.STP_TYPE_DESCR, " REGISTRATION").with(Column.OFFENSE_DESCR, " 290 PC")))
                .contains("STAFF_CHECK");
    }
}
