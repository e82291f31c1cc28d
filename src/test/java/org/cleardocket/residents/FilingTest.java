package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.ProsecutingOffice;
import org.cleardocket.paper.KnownValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static FactsBuilder felony() {
        return Facts.builder().raw("HS 11359").level(Level.FELONY).offenseDate(DateRange.ofYear(1998)).ageAtOffense(33)
                .county("Los Angeles");
    }

    private static Filing filing(Facts facts, String courthouse) {
        return new Filing(facts, courthouse, "BAO12345", Prop64.evaluate(facts, TODAY), Finished.YES, "Rosa Ejemplo");
    }

    private static Filing convicted(DateRange range) {
        return filing(felony().convictionDate(range).build(), "LBC");
    }

    @Test
    void only_what_is_known_of_the_day_of_conviction_is_written() {
        assertThat(convicted(DateRange.of(LocalDate.of(1999, 3, 10))).convicted()).isEqualTo("03/10/1999");
        assertThat(convicted(DateRange.of(YearMonth.of(1999, 3))).convicted()).isEqualTo("03 / ____ / 1999");
        assertThat(convicted(DateRange.ofYear(1999)).convicted()).isEqualTo("____ / ____ / 1999");
        assertThat(filing(felony().build(), "LBC").convicted()).as("the day it happened is another day").isEmpty();
        assertThat(convicted(DateRange.ofYear(1999)).known()).doesNotContainKey(KnownValue.CONVICTION_DATE);
    }

    @ParameterizedTest
    @CsvSource({"HS 11359, 11359", "11357(b), 11357", "H&S 11360(a), 11360", "HS 11357.5, ''", "113590, ''",
            "something, ''"})
    void the_section_is_one_of_four_or_empty(String raw, String section) {
        assertThat(filing(felony().raw(raw).build(), "LBC").section()).isEqualTo(section);
    }

    @Test
    void what_the_court_form_takes_is_what_is_known_and_nothing_is_put_right() {
        assertThat(convicted(DateRange.of(LocalDate.of(1999, 3, 10))).known()).isEqualTo(Map.ofEntries(
                Map.entry(KnownValue.COURT_COUNTY, "Los Angeles"),
                Map.entry(KnownValue.COURT_STREET, "275 Magnolia Ave"),
                Map.entry(KnownValue.COURT_CITY, "Long Beach"),
                Map.entry(KnownValue.COURT_BRANCH, "Long Beach, Gov. George Deukmejian"),
                Map.entry(KnownValue.DEFENDANT, "Rosa Ejemplo"),
                Map.entry(KnownValue.CASE_NUMBER, "BAO12345"),
                Map.entry(KnownValue.CONVICTION_DATE, "03/10/1999"),
                Map.entry(KnownValue.SECTION_11359, "11359"),
                Map.entry(KnownValue.SENTENCE_COMPLETED, "X"),
                Map.entry(KnownValue.ASK_MISDEMEANOR, "X")));
    }

    @Test
    void no_relief_is_chosen_where_more_may_be_had_or_a_lawyer_looks_first() {
        assertThat(filing(felony().build(), "LBC").relief()).contains(FormBox.MISDEMEANOR);
        var better = filing(felony().raw("HS 11358").build(), "LBC");
        assertThat(better.result().floor()).isNotEqualTo(better.result().ceiling());
        assertThat(better.relief()).isEmpty();
        assertThat(better.known()).doesNotContainKeys(KnownValue.ASK_DISMISS, KnownValue.ASK_MISDEMEANOR);
        assertThat(filing(felony().serving(true).build(), "LBC").relief()).isEmpty();
    }

    @Test
    void the_office_is_the_one_that_the_card_names_too() {
        var small = Facts.builder().raw("HS 11357(b)").offenseDate(DateRange.ofYear(2009)).ageAtOffense(33)
                .county("Los Angeles");
        assertThat(filing(small.build(), "LBC").office()).contains(ProsecutingOffice.DISTRICT_ATTORNEY);
        assertThat(filing(small.prosecutingCity("Long Beach").build(), "LBC").office())
                .map(ProsecutingOffice::name).contains("Long Beach City Prosecutor");
        assertThat(filing(felony().juvenile(true).build(), "LBC").office()).isEmpty();
    }

    @Test
    void the_county_is_written_only_where_they_know_it() {
        assertThat(filing(felony().county(null).build(), null).known()).doesNotContainKey(KnownValue.COURT_COUNTY);
    }

    @Test
    void a_closed_courthouse_is_no_address_to_file_at() {
        assertThat(filing(felony().build(), "SMC").known()).doesNotContainKeys(KnownValue.COURT_STREET,
                KnownValue.COURT_CITY, KnownValue.COURT_BRANCH);
        assertThat(filing(felony().build(), "HWD").openCourt()).isEmpty();
        assertThat(filing(felony().build(), "EAS").openCourt()).isPresent();
    }

    @Test
    void each_conviction_has_the_paper_that_helps_it() {
        assertThat(filing(felony().build(), "LBC").paper()).contains(CourtPaper.APPLICATION);
        assertThat(filing(felony().serving(true).build(), "LBC").paper()).contains(CourtPaper.PETITION);
        assertThat(filing(felony().juvenile(true).build(), "EAS").paper()).contains(CourtPaper.JUVENILE);
        assertThat(filing(felony().raw(null).build(), "LBC").paper()).contains(CourtPaper.GATHER);
        assertThat(filing(felony().ageAtOffense(16).build(), "LBC").paper()).contains(CourtPaper.GATHER);
        assertThat(filing(felony().ageAtOffense(16).juvenile(false).build(), "LBC").paper())
                .contains(CourtPaper.APPLICATION);
        assertThat(filing(felony().county("Orange").build(), null).paper()).isEmpty();
        assertThat(filing(felony().raw("HS 11377").build(), "LBC").paper()).isEmpty();
        assertThat(filing(felony().reliefOrderSeen(true).build(), "LBC").paper()).isEmpty();
    }

    @Test
    void of_several_sections_none_is_put_on_a_form() {
        assertThat(filing(felony().raw("11378-11359 HS").build(), "LBC").section()).isEmpty();
        assertThat(filing(felony().raw("11359 HS-28.5 GRAMS").build(), "LBC").section()).isEqualTo("11359");
        assertThat(filing(felony().raw("HS 11357(d)/(e)").build(), "LBC").section()).isEqualTo("11357");
    }

    @Test
    void nothing_of_a_person_shows_in_what_may_reach_a_log() {
        assertThat(filing(felony().build(), "LBC").toString()).doesNotContain("BAO12345", "11359", "Rosa");
    }
}
