package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.eligibility.OtherRemedy.AUTOMATIC;
import static org.cleardocket.eligibility.OtherRemedy.CANCEL_PLEA;
import static org.cleardocket.eligibility.OtherRemedy.DESTROY_RECORD;
import static org.cleardocket.eligibility.OtherRemedy.FEDERAL_PARDON;
import static org.cleardocket.eligibility.OtherRemedy.LOWER_WOBBLER;
import static org.cleardocket.eligibility.OtherRemedy.PARDON;
import static org.cleardocket.eligibility.OtherRemedy.PROP_47;
import static org.cleardocket.eligibility.OtherRemedy.REHABILITATION;
import static org.cleardocket.eligibility.OtherRemedy.SEAL_ARREST;
import static org.cleardocket.eligibility.OtherRemedy.SEAL_JUVENILE;
import static org.cleardocket.eligibility.OtherRemedy.SET_ASIDE_FELONY;
import static org.cleardocket.eligibility.OtherRemedy.SET_ASIDE_NO_PROBATION;
import static org.cleardocket.eligibility.OtherRemedy.SET_ASIDE_OLD_PRISON;
import static org.cleardocket.eligibility.OtherRemedy.SET_ASIDE_PROBATION;
import static org.cleardocket.eligibility.OtherRemedy.WITHDRAW_DIVERSION_PLEA;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LAW 6.4, row by row: who is told of which other way. */
class OtherRemedyTest {

    @Test
    void what_can_be_dismissed_keeps_the_ways_that_may_go_further() {
        assertThat(beside(facts("11357(b)", 2002).level(Level.MISDEMEANOR).ageBand(AgeBand.FROM_21)))
                .containsExactly(DESTROY_RECORD, CANCEL_PLEA, PARDON);
    }

    @Test
    void a_straight_felony_is_set_aside_but_not_lowered() {
        assertThat(beside(facts("11359", 1999).level(Level.FELONY))).containsExactly(AUTOMATIC, SET_ASIDE_PROBATION,
                SET_ASIDE_FELONY, SET_ASIDE_OLD_PRISON, CANCEL_PLEA, REHABILITATION, PARDON);
        assertThat(beside(facts("11360(a)", 2012).level(Level.FELONY))).doesNotContain(SET_ASIDE_OLD_PRISON,
                LOWER_WOBBLER, PROP_47);
    }

    @Test
    void concentrate_as_a_felony_could_have_been_a_misdemeanor() {
        assertThat(beside(facts("11357(a)", 2012).level(Level.FELONY))).contains(LOWER_WOBBLER, PROP_47);
        assertThat(beside(facts("11357(a)", 2015).level(Level.FELONY))).contains(LOWER_WOBBLER)
                .doesNotContain(PROP_47);
    }

    @Test
    void a_misdemeanor_is_set_aside_without_probation_too_and_its_record_destroyed() {
        assertThat(beside(facts("11357(c)", 2009).ageBand(AgeBand.FROM_21))).containsExactly(DESTROY_RECORD,
                AUTOMATIC, SET_ASIDE_PROBATION, SET_ASIDE_NO_PROBATION, CANCEL_PLEA, PARDON);
        assertThat(beside(facts("11359", 2009).level(Level.FELONY))).doesNotContain(SET_ASIDE_NO_PROBATION);
    }

    @Test
    void an_unknown_level_rules_nothing_out() {
        assertThat(beside(facts("11364", 2009))).contains(SET_ASIDE_NO_PROBATION, SET_ASIDE_FELONY, LOWER_WOBBLER,
                PROP_47, REHABILITATION);
    }

    @Test
    void old_convictions_get_no_relief_without_asking() {
        assertThat(beside(facts("11530", 1969).convictionDate(DateRange.ofYear(1970)))).doesNotContain(AUTOMATIC)
                .contains(DESTROY_RECORD);
        assertThat(beside(facts("11530", 1969))).contains(AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({
            "1972-12-31, AUTOMATIC, false", "1973-01-01, AUTOMATIC, true",
            "2011-09-30, SET_ASIDE_OLD_PRISON, true", "2011-10-01, SET_ASIDE_OLD_PRISON, false",
            "2014-11-04, PROP_47, true", "2014-11-05, PROP_47, false"})
    void a_way_begins_and_ends_on_its_day(LocalDate convicted, OtherRemedy remedy, boolean named) {
        var said = Facts.builder().raw("11357(a)").level(Level.FELONY);
        assertThat(beside(said.convictionDate(DateRange.of(convicted))).contains(remedy)).isEqualTo(named);
        assertThat(beside(said.convictionDate(null).offenseDate(DateRange.of(convicted))).contains(remedy))
                .as("of an offense it is not known when it was decided").isEqualTo(named || remedy == AUTOMATIC);
    }

    @Test
    void only_what_may_be_a_felony_has_the_ways_of_felonies() {
        assertThat(beside(facts("11364", 2009).level(Level.MISDEMEANOR))).doesNotContain(SET_ASIDE_FELONY,
                REHABILITATION, LOWER_WOBBLER);
        assertThat(beside(facts("11357(c)", 2009).level(Level.FELONY))).contains(SET_ASIDE_FELONY, LOWER_WOBBLER);
        assertThat(beside(facts("11360", 2009).level(Level.FELONY))).contains(SET_ASIDE_FELONY)
                .doesNotContain(LOWER_WOBBLER);
        assertThat(beside(facts("11360", 2009))).contains(LOWER_WOBBLER);
    }

    @Test
    void each_cites_its_law() {
        assertThat(PROP_47.law()).isEqualTo("PC 1170.18");
        assertThat(PROP_47.key()).isEqualTo("remedy.prop-47");
    }

    @Test
    void without_a_conviction_the_arrest_is_sealed_or_the_plea_withdrawn() {
        assertThat(beside(Facts.builder().noConviction(true))).isEqualTo(
                List.of(SEAL_ARREST, WITHDRAW_DIVERSION_PLEA));
    }

    @Test
    void a_juvenile_record_is_sealed_whole() {
        assertThat(beside(facts("11359", 1997).juvenile(true))).containsExactly(DESTROY_RECORD, SEAL_JUVENILE);
    }

    @Test
    void federal_and_foreign_cases_have_none_of_californias_ways() {
        assertThat(beside(Facts.builder().federal(true))).containsExactly(FEDERAL_PARDON);
        assertThat(beside(Facts.builder().state("Nevada"))).isEmpty();
    }

    private static FactsBuilder facts(String section, int year) {
        return Facts.builder().raw(section).offenseDate(DateRange.ofYear(year));
    }

    private static List<OtherRemedy> beside(FactsBuilder said) {
        var facts = said.build();
        return OtherRemedy.beside(facts, Prop64.evaluate(facts, LocalDate.of(2026, 11, 22)));
    }
}
