package org.cleardocket.records.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.records.state.RowText.conviction;
import static org.cleardocket.records.state.RowText.count;

import java.time.LocalDate;
import java.util.Map;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.RowText;
import org.cleardocket.records.state.StateDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a person is put together from rows, as in 2019. */
class HistoryTest {

    private static History history(RowText... rows) {
        return History.of(RowText.read(rows), false);
    }

    private static Conviction only(RowText... rows) {
        return history(rows).convictions().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            CONVICTED|true
            CONVICTED-PROBATION|true
             CONVICTED|false
            Convicted|false
            DISMISSED|false""")
    void a_disposition_that_starts_with_CONVICTED_is_a_conviction(String disposition, boolean convicted) {
        assertThat(history(conviction().with(Column.DISP_DESCR, disposition)).convictions())
                .hasSize(convicted ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARREST/DETAINED/CITED", "DECEASED", "REGISTRATION", ""})
    void of_whatever_step(String step) {
        assertThat(history(conviction().with(Column.STP_TYPE_DESCR, step)).convictions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\'', textBlock = """
            'FELONY','M',true
            'MISDEMEANOR','F',false
            '','F',true
            '','M',false
            '','',false
            'FELONY ','F',false
            'Felony','F',false
            ' ','F',false""")
    void a_felony_is_one_by_its_status_and_by_the_charge_where_there_is_none(String status, String charge,
            boolean felony) {
        assertThat(only(conviction().with(Column.CONV_STAT_DESCR, status).with(Column.OFFENSE_TOC, charge)).isFelony())
                .isEqualTo(felony);
    }

    @Test
    void S4_the_first_row_of_a_count_says_what_it_is() {
        var history = history(conviction(), conviction().on("20150101").with(Column.CONV_STAT_DESCR, "MISDEMEANOR")
                .with(Column.OFFENSE_DESCR, "459 PC"));
        assertThat(history.convictions()).singleElement().satisfies(one -> {
            assertThat(one.isFelony()).isTrue();
            assertThat(one.date()).isEqualTo("2010-01-01");
            assertThat(one.section().text()).isEqualTo("11359 HS");
        });
    }

    @Test
    void a_count_is_told_by_all_twelve_characters() {
        assertThat(history(conviction(), conviction().with(Column.CNT_ORDER, "101002001500")).convictions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, nullValues = "-", textBlock = """
            1|D|1
            9|M|275
            12|M|366
            1|Y|366
            291|Y|106506
            009|D|9
            +9|D|9
            9.5|D|0
             9|D|0
            -9|D|-9
            6|L|0
            6|y|0
            6|W|0""")
    void S2_days_months_of_30_and_a_half_years_of_366(String length, String unit, long days) {
        var date = LocalDate.of(2010, 1, 1);
        var count = only(conviction().sentence(length, unit));
        assertThat(count.isServedAfter(date.plusDays(days))).as("over on its last day").isFalse();
        assertThat(count.isServedAfter(date.plusDays(days - 1))).isTrue();
    }

    @Test
    void a_month_is_30_days_and_12_hours() {
        assertThat(only(conviction().sentence("1", "M")).isServedAfter(LocalDate.of(2010, 1, 31))).isTrue();
        assertThat(only(conviction().sentence("1", "M")).isServedAfter(LocalDate.of(2010, 2, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"292", "300", "999"})
    void S3_from_292_years_on_a_sentence_is_over_before_it_began(String years) {
        assertThat(only(conviction().sentence(years, "Y")).isServedAfter(LocalDate.of(2010, 1, 2))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "9223372036854775808", "99999999999999999999"})
    void S3_a_length_of_more_than_64_bits_is_the_largest_of_them_which_wraps_around_to_a_day_less_than_none(String days) {
        var count = only(conviction().sentence(days, "D"));
        assertThat(count.isServedAfter(LocalDate.of(2009, 12, 30))).isTrue();
        assertThat(count.isServedAfter(LocalDate.of(2009, 12, 31))).isFalse();
    }

    @Test
    void S1_a_repeated_count_lengthens_the_conviction_listed_last() {
        var history = history(conviction().sentence("1", "Y"), count("102", "459 PC"), conviction().sentence("2", "Y"));
        assertThat(history.convictions()).extracting(one -> one.isServedAfter(LocalDate.of(2011, 6, 1)))
                .containsExactly(false, true);
    }

    @Test
    void S5_parts_follow_one_another() {
        assertThat(only(conviction().sentence("1", "Y"), conviction().sentence("1", "Y"))
                .isServedAfter(LocalDate.of(2011, 12, 1))).isTrue();
    }

    @Test
    void case_numbers_are_those_of_all_court_rows_of_cycle_and_step() {
        var history = history(
                conviction().with(Column.OFN, "B"),
                conviction().with(Column.CNT_ORDER, "101002009000").with(Column.OFN, "A").with(Column.DISP_DESCR, ""),
                conviction().with(Column.CNT_ORDER, "101002009000").with(Column.OFN, "B"),
                conviction().with(Column.CNT_ORDER, "101001001000").with(Column.OFN, "OTHER STEP"),
                conviction().with(Column.OFN, "ARREST").with(Column.STP_TYPE_DESCR, "ARREST/DETAINED/CITED"),
                conviction().with(Column.OFN, "NULL  ").with(Column.CNT_ORDER, "101002003000"));
        assertThat(history.caseNumbers(history.convictions().getFirst())).containsExactly("B", "A", "NULL  ");
    }

    @Test
    void registration_needs_the_step_and_an_offense_that_starts_with_290() {
        var row = conviction().with(Column.STP_TYPE_DESCR, "REGISTRATION").with(Column.DISP_DESCR, "");
        assertThat(history(row.with(Column.OFFENSE_DESCR, "290 PC")).isRegistered()).isTrue();
        assertThat(history(row.with(Column.OFFENSE_DESCR, "2900 PC")).isRegistered()).isTrue();
        assertThat(history(row.with(Column.OFFENSE_DESCR, " 290 PC")).isRegistered()).isFalse();
        assertThat(history(row.with(Column.OFFENSE_DESCR, "").with(Column.COMMENT_TEXT, "290 PC")).isRegistered())
                .isFalse();
        assertThat(history(conviction().with(Column.OFFENSE_DESCR, "290 PC")).isRegistered()).isFalse();
    }

    @Test
    void death_needs_the_step_alone() {
        assertThat(history(new RowText(Map.of()).with(Column.STP_TYPE_DESCR, "DECEASED")).isDeceased()).isTrue();
        assertThat(history(conviction().with(Column.STP_TYPE_DESCR, "DECEASED ")).isDeceased()).isFalse();
    }

    @Test
    void F8_without_an_id_every_row_begins_the_person_anew() {
        var nobody = conviction().with(Column.SUBJECT_ID, "");
        var history = history(nobody.with(Column.OFN, "A"),
                nobody.with(Column.PRI_DOB, "19900101").with(Column.OFN, "B"),
                nobody.with(Column.STP_TYPE_DESCR, "DECEASED").with(Column.DISP_DESCR, "").with(Column.PRI_DOB, "x"));
        assertThat(history.convictions()).as("a repeated count is another conviction").hasSize(2);
        assertThat(history.birth()).isEqualTo(StateDate.NULL);
        assertThat(history.isDeceased()).isTrue();
        assertThat(history.caseNumbers(history.convictions().getFirst())).isEmpty();
    }

    @Test
    void the_first_row_has_the_birth_date() {
        assertThat(history(conviction(), count("102", "459 PC").with(Column.PRI_DOB, "19900101")).birth())
                .isEqualTo("1980-06-15");
    }

    @Test
    void the_latest_conviction_is_of_any_county_and_code() {
        assertThat(history(conviction(), count("102", "459 PC").with(Column.STP_ORI_CNTY_NAME, "KERN").on("20190101"))
                .latest()).isEqualTo("2019-01-01");
        assertThat(history(conviction().on("00000101")).latest()).as("D7: year 0 is never the latest")
                .isEqualTo(StateDate.NULL);
    }

    @Test
    void P4_super_strikes_and_gang_pairs_of_one_case_are_listed_once_and_in_order() {
        var history = history(
                count("101", "187 PC"), count("102", "187 PC"),
                count("103", "215 PC-X"), count("103", "186.22(B)(4) PC-X").with(Column.CNT_ORDER, "103002002000"),
                count("104", "246 PC"));
        assertThat(history.superstrikes()).containsExactly("187 PC", "187 PC");
        assertThat(history.superstrikesWithPairs()).containsExactly("187 PC", "215 PC + 186.22(B)(4) PC");
    }

    @Test
    void of_several_enhancements_in_a_case_the_last_one_s_text_is_shown() {
        assertThat(history(count("103", "215 PC"),
                count("103", "186.22(B)(4) PC").with(Column.CNT_ORDER, "103002002000"),
                count("103", "X186.22(B)(4) PC").with(Column.CNT_ORDER, "103002003000"),
                count("103", "519 PC").with(Column.CNT_ORDER, "103002004000")).superstrikesWithPairs())
                .containsExactly("215 PC + X186.22(B)(4) PC", "519 PC + X186.22(B)(4) PC");
    }

    @Test
    void counts_of_another_step_do_not_pair() {
        assertThat(history(count("103", "215 PC"), count("103", "186.22(B)(4) PC")
                .with(Column.CNT_ORDER, "103003001000")).superstrikesWithPairs()).isEmpty();
    }

    @Test
    void the_null_date_counts_as_none_yet_for_the_earliest() {
        var known = count("101", "261 PC").on("20050101");
        var unknown = count("102", "261 PC").on("");
        var later = count("103", "261 PC").on("20080101");
        assertThat(history(unknown, known).earliestRegistrable()).isEqualTo("2005-01-01");
        assertThat(history(known, unknown).earliestRegistrable()).isEqualTo(StateDate.NULL);
        assertThat(history(known, unknown, later).earliestRegistrable()).isEqualTo("2008-01-01");
    }
}
