package org.cleardocket.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.records.state.RowText.conviction;
import static org.cleardocket.records.state.RowText.count;
import static org.cleardocket.records.state.RowText.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleardocket.records.Assessing.Written;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.RowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The figures of a run. */
class SummaryTest {

    private static final RowText MARIJUANA = conviction();
    private static final RowText BURGLARY = count("102", "459 PC");

    @TempDir Path folder;

    private static RowText of(String person, RowText row) {
        return row.with(Column.SUBJECT_ID, person);
    }

    private Written configured(String parameters, RowText... rows) throws IOException {
        var policy = Files.writeString(folder.resolve("own.json"), """
                {"name": "own", "version": "1", "kind": "CONFIGURED_2019", "parameters": %s}""".formatted(parameters));
        return Assessing.in(folder).under(policy.toString()).assess(file(folder, rows));
    }

    private static JsonNode earliest(Written written) {
        return written.summary().get("earliestConviction");
    }

    private static JsonNode current(Written written) {
        return written.summary().get("reliefWithCurrentEligibilityChoices");
    }

    @Test
    void rows_people_and_convictions_are_counted() {
        var summary = Assessing.in(folder).assess(file(folder, of("1", MARIJUANA), of("1", BURGLARY),
                of("2", MARIJUANA.with(Column.OFFENSE_DESCR, "11357/11360")), of("2", MARIJUANA),
                of("3", MARIJUANA.with(Column.CONV_STAT_DESCR, "")), of("4", BURGLARY),
                of("5", MARIJUANA.with(Column.STP_ORI_CNTY_NAME, "KERN")))).summary();
        assertThat(summary.get("rows").intValue()).isEqualTo(7);
        assertThat(summary.get("lineCount").intValue()).isEqualTo(7);
        assertThat(summary.get("subjects").intValue()).isEqualTo(5);
        assertThat(summary.get("convictions").intValue()).isEqualTo(6);
        assertThat(summary.get("prop64ConvictionsCountInCountyByCodeSection").toString())
                .as("G5: by the first section of a text").isEqualTo("{\"11357\":1,\"11359\":2}");
        assertThat(summary.get("subjectsWithProp64ConvictionCountInCounty").intValue()).isEqualTo(3);
        assertThat(summary.get("prop64FelonyConvictionsCountInCounty").intValue()).isEqualTo(2);
        assertThat(summary.get("prop64NonFelonyConvictionsCountInCounty").intValue()).isEqualTo(1);
        assertThat(summary.get("policy").stringValue()).isEqualTo("la-2019");
        assertThat(summary.get("policyVersion").stringValue()).isEqualTo("0.2.5");
        assertThat(summary.get("county").stringValue()).isEqualTo("LOS ANGELES");
        assertThat(summary.get("inputs").get(0).get("sha256").stringValue()).hasSize(64);
    }

    @Test
    void the_keys_of_2019_come_first_and_then_those_that_were_missing() {
        var summary = Assessing.in(folder).comparedWith("statute").assess(file(folder, MARIJUANA)).summary();
        assertThat(summary.propertyNames()).containsExactly("county", "earliestConviction", "lineCount",
                "processingTimeInSeconds", "reliefWithCurrentEligibilityChoices", "reliefWithDismissAllProp64",
                "reliefWithDismissAllProp64AndRelated", "prop64ConvictionsCountInCountyByCodeSection",
                "subjectsWithProp64ConvictionCountInCounty", "prop64FelonyConvictionsCountInCounty",
                "prop64NonFelonyConvictionsCountInCounty", "subjectsWithSomeReliefCount",
                "convictionDismissalCountByCodeSection", "convictionReductionCountByCodeSection",
                "convictionDismissalCountByAdditionalRelief", "policy", "policyVersion", "asOf", "rows", "rowsAssessed",
                "rowsNotAssessed", "rowsNotAssessedOfNobodyKnown", "rowsNoted", "subjects", "convictions",
                "determinations", "differences", "inputs");
    }

    @Test
    void nobody_loses_the_last_felony_unless_every_felony_has_relief() throws IOException {
        var reduce = "{\"baselineEligibility\": {\"reduce\": [\"11359\"]}}";
        assertThat(current(configured(reduce, of("1", MARIJUANA), of("2", MARIJUANA), of("2", BURGLARY),
                of("3", MARIJUANA), of("3", BURGLARY.with(Column.CONV_STAT_DESCR, "MISDEMEANOR")),
                of("4", BURGLARY))).toString())
                .as("reducing does away with a felony, not with a conviction").isEqualTo(
                        "{\"CountSubjectsNoConviction\":0,\"CountSubjectsNoConvictionLast7Years\":0,"
                        + "\"CountSubjectsNoFelony\":2}");
    }

    @ParameterizedTest
    @CsvSource({"20130701, 0", "20130702, 1"})
    void J1_the_last_7_years_are_counted_from_the_day_of_the_question(String date, int count) throws IOException {
        var dismiss = "{\"baselineEligibility\": {\"dismiss\": [\"11359\"]}}";
        var relief = current(configured(dismiss, MARIJUANA.on(date), BURGLARY.on("20000101")));
        assertThat(relief.get("CountSubjectsNoConvictionLast7Years").intValue()).isEqualTo(count);
        assertThat(relief.get("CountSubjectsNoConviction").intValue()).isZero();
    }

    @Test
    void what_if_all_and_all_related_were_dismissed() {
        var summary = Assessing.in(folder).assess(file(folder, of("1", MARIJUANA), of("2", MARIJUANA),
                of("2", BURGLARY.with(Column.OFFENSE_DESCR, "602 PC")), of("3", BURGLARY))).summary();
        assertThat(summary.get("reliefWithDismissAllProp64").get("CountSubjectsNoConviction").intValue()).isEqualTo(1);
        assertThat(summary.get("reliefWithDismissAllProp64AndRelated").get("CountSubjectsNoConviction").intValue())
                .isEqualTo(2);
    }

    @Test
    void dismissals_and_reductions_are_counted_by_section_and_the_others_by_reason() throws IOException {
        var summary = configured("""
                {"baselineEligibility": {"dismiss": ["11358", "11357"], "reduce": ["11359"]},
                 "additionalRelief": {"subjectAgeThreshold": 40}}""",
                of("1", MARIJUANA.with(Column.OFFENSE_DESCR, "11358 HS")), of("2", MARIJUANA),
                of("3", MARIJUANA.with(Column.PRI_DOB, "19900101")),
                of("4", MARIJUANA.with(Column.CONV_STAT_DESCR, "MISDEMEANOR"))).summary();
        assertThat(summary.get("convictionDismissalCountByCodeSection").toString())
                .isEqualTo("{\"11357\":0,\"11358\":1}");
        assertThat(summary.get("convictionReductionCountByCodeSection").toString()).isEqualTo("{\"11359\":1}");
        assertThat(summary.get("convictionDismissalCountByAdditionalRelief").toString())
                .isEqualTo("{\"40 years or older\":1}");
        assertThat(summary.get("subjectsWithSomeReliefCount").intValue()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"20050101, 20100101, 2005-01-01", "20100101, 20050101, 2005-01-01", "'', 20050101, 2005-01-01",
        "20050101, '', 0001-01-01"})
    void J3_the_null_date_counts_for_none_unless_it_comes_last(String first, String second, String earliest) {
        var written = Assessing.in(folder).separately()
                .assess(file(folder, MARIJUANA.on(first)), file(folder, MARIJUANA.on(second)));
        assertThat(earliest(written).stringValue()).isEqualTo(earliest + "T00:00:00Z");
    }

    @Test
    void J4_without_any_conviction_the_earliest_is_the_day_of_the_question() {
        var none = file(folder, BURGLARY);
        assertThat(earliest(Assessing.in(folder).assess(none)).stringValue()).isEqualTo("2020-07-01T00:00:00Z");
        assertThat(earliest(Assessing.in(folder).under("statute").assess(none)).isNull()).isTrue();
    }

    @Test
    void the_statute_takes_the_earliest_date_that_is_one() {
        var input = file(folder, MARIJUANA, count("103", "11359 HS").on(""));
        assertThat(earliest(Assessing.in(folder).under("statute").assess(input)).stringValue())
                .isEqualTo("2010-01-01T00:00:00Z");
    }

    @Test
    void J2_the_time_is_that_of_all_files() {
        var written = Assessing.in(folder).assess(file(folder, MARIJUANA), file(folder, BURGLARY));
        assertThat(written.summary().get("processingTimeInSeconds").doubleValue())
                .isEqualTo(written.report().seconds());
    }

    @Test
    void P5_P6_a_file_without_convictions_in_the_county_is_a_file_like_any_other() {
        var written = Assessing.in(folder).assess(
                file(folder, BURGLARY.with(Column.OFFENSE_DESCR, "602 PC").with(Column.STP_ORI_CNTY_NAME, "KERN")));
        assertThat(written.lines("convictions.csv")).isEmpty();
        assertThat(written.summary().get("reliefWithDismissAllProp64AndRelated").get("CountSubjectsNoConviction")
                .intValue()).as("related convictions count in the county alone").isZero();
    }
}
