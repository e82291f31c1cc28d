package org.cleardocket.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleardocket.records.state.RowText.HEADER;
import static org.cleardocket.records.state.RowText.conviction;
import static org.cleardocket.records.state.RowText.count;
import static org.cleardocket.records.state.RowText.file;
import static org.cleardocket.records.state.RowText.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.RowText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From files to files. */
class AssessFilesTest {

    private static final RowText FIRST = conviction().with(Column.OFN, "BA1");
    private static final RowText OTHER = FIRST.with(Column.SUBJECT_ID, "2");

    @TempDir Path folder;

    private Assessing assessing() {
        return Assessing.in(folder);
    }

    @Test
    void a_decided_conviction_has_its_row_its_person_and_the_columns_of_2019() {
        var written = assessing().assess(file(folder,
                FIRST.with(Column.DISP_DESCR, "DISMISSED").with(Column.CNT_ORDER, "101002002000"),
                FIRST.with(Column.COMMENT_TEXT, "ALSO 11358"), count("102", "187 PC").on("20190630")));
        assertThat(written.text("convictions.csv")).isEqualTo("""
                row,subject_id,Case Number,# of convictions on record,Possible Other P64 Charges,\
                Superstrike Code Section(s),PC290 Code Section(s),PC290 Registration,Date of Conviction,\
                Years Since This Conviction,Years Since Any Conviction,# of Prop 64 convictions,\
                # of HS 11357 convictions,# of HS 11358 convictions,# of HS 11359 convictions,\
                # of HS 11360 convictions,Deceased,Eligibility Determination,Eligibility Reason
                1,1,BA1,2,ALSO 11358,187 PC,-,-,01/01/2010,10.5,1.0,1,0,0,1,0,-,Hand Review,\
                No applicable eligibility criteria
                """);
    }

    @Test
    void cells_that_hold_several_things_join_them_and_say_registered_and_dead() {
        var other = count("102", "11357(A) HS").on("20050101").with(Column.STP_ORI_CNTY_NAME, "KERN");
        var written = assessing().assess(file(folder, FIRST, FIRST.with(Column.OFN, "BA2"),
                FIRST.with(Column.OFN, " "), other, count("103", "187 PC").on("20050101"),
                count("104", "261 PC").on("20050101"), count("105", "288 PC").on("20050101"),
                count("106", "290 PC").with(Column.STP_TYPE_DESCR, "REGISTRATION").with(Column.DISP_DESCR, ""),
                count("107", "x").with(Column.STP_TYPE_DESCR, "DECEASED").with(Column.DISP_DESCR, "")));
        assertThat(written.lines("convictions.csv")).singleElement()
                .isEqualTo("0,1,BA1; BA2;  ,5,,187 PC;261 PC;288 PC,"
                + "261 PC;288 PC,Yes,01/01/2010,10.5,10.5,2,1,0,1,0,Deceased,Not eligible,PC 667(e)(2)(c)(iv)");
    }

    @Test
    void every_row_is_written_whole_and_condensed_in_its_order() {
        var undecided = count("102", "459 PC").with(Column.COMMENT_TEXT, "11358, TOO");
        var written = assessing().assess(write(folder, undecided.line() + FIRST.line()));
        assertThat(written.text("all.csv").lines().findFirst().orElseThrow())
                .startsWith("RECORD_ID,SUBJECT_STATUS,").endsWith("Eligibility Determination,Eligibility Reason")
                .satisfies(header -> assertThat(header.split(",")).hasSize(112));
        assertThat(written.lines("all.csv").getFirst())
                .isEqualTo(undecided.line().strip() + ",,,\"11358, TOO\"" + ",".repeat(14));
        assertThat(written.lines("all.csv").getLast()).startsWith(FIRST.line().strip() + ",BA1,2,,-,-,-,01/01/2010");
        assertThat(written.lines("condensed.csv").getLast())
                .startsWith(",\"DOE,JANE\",,19800615,,,20100101,,LOS ANGELES,,BA1,11359 HS-POSSESS FOR SALE,"
                        + "CONVICTED-JAIL,FELONY,,,,,,,BA1,2,,-,-,-,01/01/2010");
        assertThat(written.text("condensed.csv").lines().findFirst().orElseThrow().split(",")).hasSize(37);
    }

    @Test
    void the_configured_policy_has_the_column_of_the_cut_off_and_the_statute_three_more() throws IOException {
        var options = Files.writeString(folder.resolve("own.json"), """
                {"name": "own", "version": "1", "kind": "CONFIGURED_2019", "parameters": {}}""");
        var input = file(folder, FIRST.on("20161109"), count("102", "11359 HS").on("20161110"));
        var configured = assessing().under(options.toString()).assess(input);
        assertThat(configured.lines("convictions.csv")).extracting(line -> line.split(",")[5])
                .containsExactly("N", "Y");
        assertThat(configured.lines("convictions.csv").getFirst()).as("G2: nothing fits, and all else is said")
                .isEqualTo("0,1,BA1,2,,N,-,-,-,11/09/2016,3.6,3.6,2,0,0,2,0,-,,");
        assertThat(configured.text("convictions.csv").lines().findFirst().orElseThrow())
                .contains(",Possible Other P64 Charges,Occurred after 11/9/2016,Superstrike Code Section(s),");
        assertThat(configured.text("all.csv").lines().findFirst().orElseThrow().split(",")).hasSize(113);
        assertThat(assessing().under("statute").assess(input).text("convictions.csv").lines().findFirst().orElseThrow())
                .endsWith("Eligibility Reason,Floor,Ceiling,Flags");
    }

    @ParameterizedTest
    @CsvSource({"20200701, 0.0", "20200702, -0.0", "20100701, 10.0", "20150101, 5.5", "20210701, -1.0", "'', -1.0",
        "17000101, 292.3", "00000101, 292.3", "20200601, 0.1"})
    void D6_D7_D8_years_since_are_julian_with_one_decimal(String date, String years) {
        var written = assessing().assess(file(folder, FIRST.on(date)));
        assertThat(written.lines("convictions.csv").getFirst().split(",")[9]).isEqualTo(years);
    }

    @Test
    void D1_the_null_date_is_shown_as_the_first_day_of_year_1() {
        assertThat(assessing().assess(file(folder, FIRST.on(""))).lines("convictions.csv").getFirst())
                .contains(",01/01/0001,-1.0,-1.0,");
    }

    @Test
    void rows_that_cannot_be_read_are_reported_and_none_is_lost() {
        var written = assessing().assess(write(folder, HEADER + FIRST.line() + "too,few\n" + OTHER.line()
                + OTHER.with(Column.CNT_ORDER, "10").line() + "\"broken\n" + OTHER.line().replace("HS-", "H\"S-")));
        assertThat(written.lines("errors.csv")).extracting(line -> line.substring(line.indexOf(".csv,") + 5))
                .containsExactly(
                        "1,3,,2 columns instead of 95,no",
                        "3,5,CNT_ORDER,shorter than a cycle,no",
                        "4,6,,\"a quote is not closed, or something follows a closing quote\",no",
                        "5,7,,a quote stands inside a field that is not in quotes,no");
        assertThat(written.report().rows()).isEqualTo(6);
        assertThat(written.report().notAssessed()).isEqualTo(4);
        assertThat(written.lines("all.csv")).as("rows with all their columns").hasSize(3);
        assertThat(written.lines("convictions.csv")).extracting(line -> line.split(",")[0]).containsExactly("0", "2");
    }

    @ParameterizedTest
    @CsvSource({"'', CONVICTED, COURT ACTION, BA1, 11359 HS, true", "10, CONVICTED, COURT ACTION, '', 459 PC, true",
        "10, '', ARREST, '', 11359 HS, true", "10100, '', COURT ACTION, BA1, 459 PC, true",
        "10100, CONVICTED, ARREST, '', 11359 HS, true", "10100, CONVICTED, ARREST, '', 459 PC, false",
        "10, '', ARREST, BA1, 459 PC, false", "10, '', COURT ACTION, '', 459 PC, false",
        "101, '', ARREST, '', 11359 HS, false"})
    void F7_a_short_count_order_is_reported_where_2019_crashed(String order, String disposition, String step,
            String ofn, String offense, boolean reported) {
        var row = FIRST.with(Column.CNT_ORDER, order).with(Column.DISP_DESCR, disposition)
                .with(Column.STP_TYPE_DESCR, step).with(Column.OFN, ofn).with(Column.OFFENSE_DESCR, offense);
        assertThat(assessing().assess(file(folder, row)).report().notAssessed()).isEqualTo(reported ? 1 : 0);
    }

    @Test
    void strict_refuses_the_files_as_2019_did_and_leaves_nothing() throws IOException {
        var input = write(folder, FIRST.line() + "too,few\n");
        assertThatThrownBy(() -> assessing().strictly().assess(input)).isInstanceOf(RefusedInput.class)
                .hasMessageEndingWith("line 2: 2 columns instead of 95. Nothing was written.");
        var crash = write(folder, FIRST.with(Column.CNT_ORDER, "").line());
        assertThatThrownBy(() -> assessing().strictly().assess(crash)).isInstanceOf(RefusedInput.class)
                .hasMessageContaining("CNT_ORDER: shorter than a cycle");
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().contains("result-"));
    }

    @Test
    void F8_rows_without_an_id_are_one_person_as_in_2019_and_nobody_s_under_the_statute() {
        var input = file(folder, FIRST.with(Column.SUBJECT_ID, ""), FIRST.with(Column.SUBJECT_ID, ""));
        assertThat(assessing().assess(input).lines("convictions.csv")).hasSize(2);
        assertThat(assessing().assess(input).report().noted()).isEqualTo(2);
        var statute = assessing().under("statute").assess(input);
        assertThat(statute.report().notAssessed()).isEqualTo(2);
        assertThat(statute.lines("convictions.csv")).isEmpty();
    }

    /** The row that is refused stands before, among, after and far behind the others of its person. */
    @ParameterizedTest
    @CsvSource({"short", "few", "quote"})
    void under_the_statute_an_unread_row_leaves_its_mark_on_every_count_of_the_person(String kind) {
        var row = FIRST.with(Column.CNT_ORDER, "105002001000").with(Column.OFFENSE_DESCR, "187(A) PC");
        var refused = switch (kind) {
            case "short" -> row.with(Column.CNT_ORDER, "").line();
            case "few" -> row.line().strip().substring(0, row.line().length() / 2) + "\n";
            default -> row.line().replace("187(A)", "1\"87");
        };
        var stranger = OTHER.line();
        for (var text : List.of(refused + FIRST.line() + stranger, FIRST.line() + refused + FIRST.line() + stranger,
                FIRST.line() + refused + stranger, refused + stranger + FIRST.line(),
                FIRST.line() + stranger + refused)) {
            var statute = assessing().under("statute").assess(write(folder, HEADER + text));
            assertThat(statute.report().notAssessed()).isEqualTo(1);
            assertThat(statute.report().ofNobody()).isZero();
            assertThat(statute.lines("convictions.csv")).hasSize(2).allSatisfy(line ->
                    assertThat(line.contains("HISTORY_INCOMPLETE")).as(line).isEqualTo(line.split(",")[1].equals("1")));
            assertThat(assessing().assess(write(folder, HEADER + text)).text("convictions.csv"))
                    .as("2019 did not ask").doesNotContain("HISTORY_INCOMPLETE");
        }
    }

    @Test
    void an_unread_row_of_another_file_counts_unless_people_are_kept_apart() {
        var one = file(folder, FIRST);
        var two = write(folder, ",,1,too,few\n" + OTHER.line());
        assertThat(assessing().under("statute").assess(one, two).lines("convictions.csv").getFirst())
                .contains("HISTORY_INCOMPLETE");
        assertThat(assessing().under("statute").separately().assess(one, two).text("convictions.csv"))
                .doesNotContain("HISTORY_INCOMPLETE");
    }

    @Test
    void rows_of_which_it_is_not_known_whose_they_are_are_counted() {
        var written = assessing().under("statute").assess(write(folder, HEADER + FIRST.line() + "too,few\n"
                + "\"never closed\n" + FIRST.with(Column.SUBJECT_ID, "").line() + ",,1,few\n"));
        assertThat(written.report().notAssessed()).isEqualTo(4);
        assertThat(written.report().ofNobody()).isEqualTo(3);
        assertThat(written.summary().get("rowsNotAssessedOfNobodyKnown").asLong()).isEqualTo(3);
    }

    @Test
    void a_person_of_more_rows_than_memory_holds_is_refused_and_nobody_s_rows_are_not_a_person() {
        var many = FIRST.line().repeat(2_501);
        for (var text : List.of(many + many, many + OTHER.line() + many)) {
            assertThatThrownBy(() -> assessing().assess(write(folder, text))).isInstanceOf(RefusedInput.class)
                    .hasMessageStartingWith("More than 5,000 rows have the same SUBJECT_ID, row 500");
        }
        var nobodys = FIRST.with(Column.SUBJECT_ID, "").line().repeat(2_501);
        assertThatThrownBy(() -> assessing().assess(write(folder, nobodys + nobodys))).isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("More than 5,000 rows have no SUBJECT_ID, row 5000 among them.");
        assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().contains("result-"));
        var statute = assessing().under("statute").assess(write(folder, nobodys + OTHER.line() + nobodys));
        assertThat(statute.report().notAssessed()).isEqualTo(5_002);
        assertThat(statute.report().people()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" CONVICTED-PRISON", "Convicted"})
    void what_seems_a_conviction_is_none_as_in_2019_and_under_the_statute_nothing_is_promised_beside_it(String words) {
        var input = file(folder, FIRST, count("102", "187(A) PC").on("20000101").with(Column.DISP_DESCR, words), OTHER);
        var written = assessing().assess(input);
        assertThat(written.report().convictions()).isEqualTo(2);
        assertThat(written.lines("errors.csv")).singleElement().asString()
                .endsWith(",1,3,DISP_DESCR,\"seems a conviction, and is none to the letter\",yes");
        assertThat(assessing().under("statute").assess(input).lines("convictions.csv"))
                .extracting(line -> line.contains("NEEDS_REVIEW") && line.contains("HISTORY_INCOMPLETE"))
                .containsExactly(true, false);
    }

    @Test
    void odd_dates_of_convictions_are_noted_and_assessed() {
        var written = assessing().assess(file(folder, FIRST.on("20140000"), OTHER.with(Column.PRI_DOB, "x"),
                FIRST.on("").with(Column.DISP_DESCR, "").with(Column.PRI_DOB, "")));
        assertThat(written.lines("errors.csv")).hasSize(2).allSatisfy(line -> assertThat(line).endsWith(",yes"));
        assertThat(written.report().notAssessed()).isZero();
    }

    @Test
    void rows_of_a_person_need_not_stand_together_and_the_order_of_rows_is_kept() {
        var together = assessing().assess(file(folder, FIRST, count("102", "187 PC").on("20000101"), OTHER));
        var apart = assessing().assess(file(folder, FIRST, OTHER, count("102", "187 PC").on("20000101")));
        assertThat(apart.lines("convictions.csv")).hasSize(2);
        assertThat(apart.lines("convictions.csv").getFirst()).isEqualTo(together.lines("convictions.csv").getFirst());
        assertThat(apart.lines("all.csv")).extracting(line -> line.split(",")[2]).containsExactly("1", "2", "1");
        assertThat(apart.report().people()).isEqualTo(2);
    }

    @Test
    void J5_a_person_in_two_files_is_one_unless_they_are_kept_apart() {
        var one = file(folder, FIRST);
        var two = file(folder, count("102", "187 PC").on("20000101"));
        assertThat(assessing().assess(one, two).lines("convictions.csv")).singleElement().asString()
                .startsWith("0,1,BA1,2,,187 PC");
        var apart = assessing().separately().assess(one, two, one);
        assertThat(apart.lines("convictions.csv")).hasSize(2).allSatisfy(line -> assertThat(line).contains(",BA1,1,"));
        assertThat(apart.report().people()).isEqualTo(3);
    }

    @Test
    void two_policies_are_compared_count_by_count_with_both_reasons() {
        var written = assessing().comparedWith("statute").assess(file(folder, FIRST.with(Column.PRI_DOB, "19500101"),
                OTHER.with(Column.OFFENSE_DESCR, "11357(C) HS").with(Column.CONV_STAT_DESCR, "MISDEMEANOR"),
                OTHER.with(Column.SUBJECT_ID, "3").with(Column.OFFENSE_DESCR, "664-11359 HS")));
        assertThat(written.text("differences.csv")).isEqualTo("""
                row,subject_id,code_section,la-2019 determination,la-2019 reason,statute determination,statute reason
                0,1,11359 HS,Eligible for Dismissal,50 years or older,REDESIGNATE_MISDEMEANOR,MISDEMEANOR_TODAY
                2,3,664,not decided,,NEEDS_REVIEW,INCHOATE_OR_ACCESSORY
                """);
        assertThat(written.report().differing()).containsEntry("Eligible for Dismissal / REDESIGNATE_MISDEMEANOR", 1L)
                .containsEntry("not decided / NEEDS_REVIEW", 1L).hasSize(2);
    }

    @Test
    void compared_with_the_statute_rows_without_an_id_are_still_nobody_s() {
        var written = assessing().comparedWith("statute").assess(file(folder,
                FIRST.with(Column.SUBJECT_ID, "").with(Column.PRI_DOB, "19500101")));
        assertThat(written.lines("differences.csv")).singleElement().asString()
                .endsWith(",Eligible for Dismissal,50 years or older,not decided,");
    }

    @Test
    void the_result_takes_a_folder_that_is_not_there_yet() throws IOException {
        var taken = Files.createDirectory(folder.resolve("taken"));
        assertRefused(taken, "exists already");
        assertRefused(folder.resolve("no/such/parent"), "There is no folder");
    }

    private void assertRefused(Path output, String words) {
        var plan = new AssessmentPlan(List.of(file(folder, FIRST)), "LOS ANGELES", "la-2019", null, null, null, null,
                Assessing.AS_OF, output, false, false, false);
        assertThatThrownBy(() -> new AssessFiles(plan).run((_, _, _) -> { }))
                .isInstanceOf(RefusedInput.class).hasMessageContaining(words);
    }

    @Test
    void what_a_killed_run_left_behind_is_removed() throws IOException {
        var ended = new ProcessBuilder("true").start();
        ended.onExit().join();
        var leftover = Files.createDirectory(folder.resolve(".out." + ended.pid() + ".unfinished"));
        Files.writeString(leftover.resolve("all.csv"), "half");
        var plan = new AssessmentPlan(List.of(file(folder, FIRST)), "LOS ANGELES", "la-2019", null, null, null, null,
                Assessing.AS_OF, folder.resolve("out"), false, false, false);
        new AssessFiles(plan).run((_, _, _) -> { });
        assertThat(leftover).doesNotExist();
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/summary.json")
                .isDirectoryNotContaining("glob:**/all.csv").isDirectoryNotContaining("glob:**/work");
    }

    @Test
    void a_row_that_only_names_another_count_s_charge_is_said_not_to_be_decided_by_the_statute() {
        var input = file(folder, FIRST.with(Column.OFFENSE_DESCR, "211 PC")
                .with(Column.COMMENT_TEXT, "SENT WITH CNT 2: 11359 HS"));
        var written = assessing().under("statute").assess(input);
        assertThat(written.lines("convictions.csv")).isEmpty();
        assertThat(written.lines("errors.csv")).singleElement().asString().contains("nothing is decided of this row");
    }
}
