package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.eligibility.Flag.COUNTY_POLICY_CHECK;
import static org.cleardocket.eligibility.Flag.DOJ_DESTRUCTION_APPLICATION;
import static org.cleardocket.eligibility.Flag.FIX_STALE_RECORD;
import static org.cleardocket.eligibility.Flag.IMMIGRATION_WARNING;
import static org.cleardocket.eligibility.Flag.JUVENILE_FORM;
import static org.cleardocket.eligibility.Flag.MAY_ALREADY_BE_CLEARED;
import static org.cleardocket.eligibility.Flag.POINT_TO_OTHER_REMEDY;
import static org.cleardocket.eligibility.Flag.RECORD_SHOULD_BE_DESTROYED;
import static org.cleardocket.eligibility.Flag.ROUTE_CITY;
import static org.cleardocket.eligibility.Flag.SERVING_GET_LAWYER;
import static org.cleardocket.eligibility.Flag.STAFF_CHECK;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of the order of evaluation: which fires, with what reason and which flags. */
class OrderOfEvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Result evaluate(FactsBuilder facts) {
        return Prop64.evaluate(facts.build(), TODAY);
    }

    private static FactsBuilder sale() {
        return Facts.builder().raw("11359 HS").level(Level.FELONY).ageAtOffense(30)
                .offenseDate(day("2005-06-01")).convictionDate(day("2005-08-01"));
    }

    private static FactsBuilder smallAmount() {
        return sale().raw("11357(b)").level(Level.MISDEMEANOR);
    }

    private static DateRange day(String day) {
        return DateRange.of(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CA", " california ", "Calif", ""})
    void california_has_several_names(String state) {
        assertThat(evaluate(sale().state(state)).outcome()).isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }

    @Test
    void other_courts_and_no_conviction_come_first() {
        var federal = evaluate(sale().federal(true).state("NV").noConviction(true).raw("21 USC 844"));
        assertThat(federal).isEqualTo(new Result(Prop64.RULES, Outcome.NOT_COVERED, null, null,
                Set.of(IMMIGRATION_WARNING), List.of(Reason.FEDERAL)));
        assertThat(evaluate(sale().state("NV").noConviction(true)).reasons()).containsExactly(Reason.OUT_OF_STATE);
        var dropped = evaluate(sale().noConviction(true));
        assertThat(dropped.outcome()).isEqualTo(Outcome.NOT_COVERED);
        assertThat(dropped.flags()).containsExactly(IMMIGRATION_WARNING, POINT_TO_OTHER_REMEDY);
    }

    @ParameterizedTest
    @CsvSource({
        "marijuana sale, NEEDS_REVIEW, UNREADABLE_CODE",
        "664/11359 HS, NEEDS_REVIEW, INCHOATE_OR_ACCESSORY",
        "664/11359 PC, NEEDS_REVIEW, INCHOATE_OR_ACCESSORY",
        "PC 32/11357, NEEDS_REVIEW, INCHOATE_OR_ACCESSORY",
        "182(A)(1)/11360(A), NEEDS_REVIEW, INCHOATE_OR_ACCESSORY",
        "182(a)(1) PC, NEEDS_REVIEW, INCHOATE_OR_ACCESSORY",
        "664, NEEDS_REVIEW, INCHOATE_OR_ACCESSORY",
        "32 PC, NEEDS_REVIEW, INCHOATE_OR_ACCESSORY",
        "32 VC, NOT_COVERED, OTHER_CODE",
        "182 HS, NOT_COVERED, SECTION_NOT_LISTED",
        "664/187 PC, NOT_COVERED, OTHER_CODE",
        "4573.6 PC, NOT_COVERED, OTHER_CODE",
        "11359 PC, NOT_COVERED, OTHER_CODE",
        "11530, NEEDS_REVIEW, PRE_1973_SECTION",
        "11530.1 HS, NEEDS_REVIEW, PRE_1973_SECTION",
        "11530.5(a), NEEDS_REVIEW, PRE_1973_SECTION",
        "11531 HS, NEEDS_REVIEW, PRE_1973_SECTION",
        "664/11530, NOT_COVERED, SECTION_NOT_LISTED",
        "11532, NOT_COVERED, SECTION_NOT_LISTED",
        "11357.5 HS, NOT_COVERED, SECTION_NOT_LISTED",
        "11361(B), NOT_COVERED, SECTION_NOT_LISTED",
        "11379.6, NOT_COVERED, SECTION_NOT_LISTED"})
    void only_the_four_sections_go_on(String raw, Outcome outcome, Reason reason) {
        var result = evaluate(sale().raw(raw).county("San Diego"));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.reasons()).containsExactly(reason);
        assertThat(result.flags().contains(POINT_TO_OTHER_REMEDY)).isEqualTo(outcome == Outcome.NOT_COVERED);
        assertThat(result.flags().contains(DOJ_DESTRUCTION_APPLICATION)).isEqualTo(reason == Reason.PRE_1973_SECTION);
        assertThat(result.ceiling()).isEqualTo(outcome == Outcome.NEEDS_REVIEW ? Relief.DISMISS_AND_SEAL : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Los Angeles", " LOS ANGELES ", "los angeles county", ""})
    void this_county_has_several_spellings(String county) {
        assertThat(evaluate(sale().county(county)).outcome()).isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }

    @Test
    void another_county_comes_before_an_order_and_an_order_before_the_dates() {
        assertThat(evaluate(sale().county("Orange").reliefOrderSeen(true)).outcome())
                .isEqualTo(Outcome.ROUTE_OTHER_COUNTY);
        var cleared = evaluate(sale().reliefOrderSeen(true).offenseDate(day("2018-01-01")));
        assertThat(cleared.outcome()).isEqualTo(Outcome.ALREADY_CLEARED);
        assertThat(cleared.flags()).containsExactly(IMMIGRATION_WARNING, FIX_STALE_RECORD);
        assertThat(cleared.floor()).isNull();
        assertThat(cleared.ceiling()).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2016-11-08, 2016-11-08, MISDEMEANOR_TODAY",
        "2016-11-08, -, MISDEMEANOR_TODAY",
        "2016-11-09, -, OFFENSE_ON_OR_AFTER_CUTOFF",
        "2016-11-09, 2016-11-08, OFFENSE_ON_OR_AFTER_CUTOFF",
        "-, 2016-11-08, MISDEMEANOR_TODAY",
        "-, 2016-11-09, CONVICTED_AFTER_CUTOFF",
        "2016-11-08, 2016-11-09, CONVICTED_AFTER_CUTOFF",
        "-, -, NO_DATES",
        "2005-08-02, 2005-08-01, DATES_CONFLICT"})
    void the_day_of_the_offense_decides(String offense, String conviction, Reason reason) {
        var result = evaluate(sale().offenseDate(offense == null ? null : day(offense))
                .convictionDate(conviction == null ? null : day(conviction)));
        assertThat(result.reasons()).containsExactly(reason);
        assertThat(result.flags().contains(MAY_ALREADY_BE_CLEARED)).isEqualTo(reason == Reason.MISDEMEANOR_TODAY);
    }

    @Test
    void a_year_in_which_the_law_changed_is_looked_at() {
        assertThat(evaluate(sale().offenseDate(DateRange.ofYear(2016)).convictionDate(null)).reasons())
                .containsExactly(Reason.DATES_AROUND_CUTOFF);
        assertThat(evaluate(sale().offenseDate(null).convictionDate(DateRange.ofYear(2016))).reasons())
                .containsExactly(Reason.DATES_AROUND_CUTOFF);
        assertThat(evaluate(sale().offenseDate(DateRange.ofYear(2015)).convictionDate(null)).outcome())
                .isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
        assertThat(evaluate(sale().offenseDate(DateRange.ofYear(2017)).convictionDate(null)).outcome())
                .isEqualTo(Outcome.NOT_COVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-01, 2016-11-08, MISDEMEANOR_TODAY",
        "2016-01-01, 2016-11-09, DATES_AROUND_CUTOFF",
        "2016-11-09, 2016-12-31, CONVICTED_AFTER_CUTOFF",
        "2015-01-01, 2015-12-31, DATES_CONFLICT"})
    void whoever_was_convicted_before_the_cutoff_did_it_before(LocalDate from, LocalDate to, Reason reason) {
        var result = evaluate(sale().offenseDate(DateRange.ofYear(2016)).convictionDate(new DateRange(from, to)));
        assertThat(result.reasons()).containsExactly(reason);
    }

    @Test
    void a_year_may_hold_both_dates() {
        var result = evaluate(sale().offenseDate(DateRange.ofYear(2005)).convictionDate(day("2005-01-01")));
        assertThat(result.outcome()).isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2005-06-01, -, 2005-06-01, MISDEMEANOR_TODAY",
        "2005-06-01, -, 2005-05-31, DATES_CONFLICT",
        "-, 2005-08-01, 2005-08-01, MISDEMEANOR_TODAY",
        "-, 2005-08-01, 2005-07-31, DATES_CONFLICT",
        "2005-06-01, 2005-08-01, 2005-07-31, DATES_CONFLICT"})
    void a_date_to_come_is_no_date_to_go_by(String offense, String conviction, LocalDate asOf, Reason reason) {
        var facts = sale().offenseDate(offense == null ? null : day(offense))
                .convictionDate(conviction == null ? null : day(conviction));
        assertThat(Prop64.evaluate(facts.build(), asOf).reasons()).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"11357(a), 1975-12-31, true, true", "11357(a), 1976-01-01, false, false",
        "11359, 1975-12-31, true, false", "11359, 1976-01-01, false, false"})
    void before_1976_possession_is_looked_at(String raw, String offense, boolean application, boolean review) {
        var result = evaluate(sale().raw(raw).offenseDate(day(offense)).convictionDate(null).juvenile(true));
        assertThat(result.flags().contains(DOJ_DESTRUCTION_APPLICATION)).isEqualTo(application);
        assertThat(result.reasons().contains(Reason.PRE_1976_POSSESSION)).isEqualTo(review);
        assertThat(result.flags().contains(JUVENILE_FORM)).isEqualTo(!review);
    }

    @Test
    void around_1976_possession_is_looked_at_but_no_flag_is_set() {
        var around = new DateRange(LocalDate.of(1975, 7, 1), LocalDate.of(1976, 7, 1));
        var result = evaluate(smallAmount().offenseDate(around).convictionDate(null));
        assertThat(result.reasons()).containsExactly(Reason.PRE_1976_POSSESSION);
        assertThat(result.flags()).containsExactly(IMMIGRATION_WARNING, MAY_ALREADY_BE_CLEARED);
    }

    @Test
    void under_18_is_a_juvenile_case_only_when_stated() {
        var stated = evaluate(sale().ageAtOffense(16).juvenile(true));
        assertThat(stated.flags()).contains(JUVENILE_FORM).doesNotContain(STAFF_CHECK);
        var triedAsAdult = evaluate(sale().ageAtOffense(16));
        assertThat(triedAsAdult.flags()).contains(STAFF_CHECK).doesNotContain(JUVENILE_FORM);
        assertThat(triedAsAdult.reasons()).containsExactly(Reason.TRIED_AS_ADULT, Reason.INFRACTION_TODAY);
        assertThat(evaluate(sale().ageAtOffense(null).juvenile(true)).outcome())
                .isEqualTo(Outcome.REDESIGNATE_INFRACTION);
        assertThat(evaluate(sale().ageAtOffense(30).juvenile(true)).outcome())
                .isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-01-01, 2012-01-02, false", "2010-01-01, 2012-01-03, true",
        "1975-12-31, 2026-11-22, false", "1976-01-01, 2026-11-22, true"})
    void a_record_is_destroyed_after_two_years(LocalDate conviction, LocalDate asOf, boolean destroyed) {
        var facts = Facts.builder().raw("11360(b)").convictionDate(DateRange.of(conviction)).build();
        assertThat(Prop64.evaluate(facts, asOf).flags().contains(RECORD_SHOULD_BE_DESTROYED)).isEqualTo(destroyed);
    }

    @Test
    void a_range_is_destroyed_only_when_all_of_it_is_old() {
        var facts = Facts.builder().raw("11360(b)").convictionDate(DateRange.ofYear(2012)).build();
        assertThat(Prop64.evaluate(facts, LocalDate.of(2015, 1, 1)).flags()).doesNotContain(RECORD_SHOULD_BE_DESTROYED);
        assertThat(Prop64.evaluate(facts, LocalDate.of(2015, 1, 2)).flags()).contains(RECORD_SHOULD_BE_DESTROYED);
    }

    @ParameterizedTest
    @CsvSource({"11357(a), false", "11357(b), true", "11357(c), true", "11357(d), true", "11357(e), true",
        "11358, false", "11359, false", "11360(a), false", "11360(b), true"})
    void only_low_charges_and_juvenile_cases_are_destroyed(String raw, boolean destroyed) {
        assertThat(evaluate(sale().raw(raw)).flags().contains(RECORD_SHOULD_BE_DESTROYED)).isEqualTo(destroyed);
        assertThat(evaluate(sale().raw(raw).juvenile(true)).flags()).contains(RECORD_SHOULD_BE_DESTROYED);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "11357(b), MISDEMEANOR, long beach , true",
        "11357(b), -, Hermosa Beach, true",
        "11357(b), FELONY, Long Beach, false",
        "11357(b), MISDEMEANOR, Compton, false",
        "11357(b), MISDEMEANOR, -, false",
        "11357(a), MISDEMEANOR, Torrance, true",
        "11357(a), -, Torrance, false",
        "11357(a), FELONY, Torrance, false",
        "11359, MISDEMEANOR, Torrance, false"})
    void a_city_prosecutes_what_was_no_felony(String raw, Level level, String city, boolean routed) {
        assertThat(evaluate(sale().raw(raw).level(level).prosecutingCity(city)).flags().contains(ROUTE_CITY))
                .isEqualTo(routed);
    }

    @Test
    void what_contradicts_itself_is_looked_at() {
        assertThat(evaluate(smallAmount().level(Level.FELONY)).reasons()).containsExactly(Reason.LEVEL_CONFLICT);
        assertThat(evaluate(smallAmount().level(Level.FELONY).deceased(true)).reasons())
                .containsExactly(Reason.DECEASED);
        assertThat(evaluate(smallAmount().raw("11357(e)")).reasons()).containsExactly(Reason.AGE_CONFLICT);
        assertThat(evaluate(smallAmount().raw("11360(b)").conduct(Conduct.IMPORT_EXPORT)).reasons())
                .containsExactly(Reason.CONDUCT_CONFLICT);
        var lowered = evaluate(sale().level(Level.MISDEMEANOR));
        assertThat(lowered.reasons())
                .containsExactly(Reason.LEVEL_ALREADY_LOWERED, Reason.ALREADY_AT_TODAYS_LEVEL);
        assertThat(lowered.flags()).contains(STAFF_CHECK);
        assertThat(evaluate(sale().raw("11360(a)").level(Level.MISDEMEANOR)).flags()).doesNotContain(STAFF_CHECK);
        assertThat(evaluate(sale().level(null)).flags()).doesNotContain(STAFF_CHECK);
    }

    @Test
    void school_grounds_are_looked_at_before_the_sentence() {
        var result = evaluate(smallAmount().raw("11357(d)").serving(true));
        assertThat(result.reasons()).containsExactly(Reason.SCHOOL_GROUNDS);
        assertThat(result.flags()).contains(COUNTY_POLICY_CHECK).doesNotContain(SERVING_GET_LAWYER);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-31, 2010-12-31, REDESIGNATE_INFRACTION",
        "2011-01-01, 2011-01-01, NO_CHANGE_PROP64",
        "2010-12-31, 2011-01-01, NEEDS_REVIEW"})
    void small_amounts_became_infractions_in_2011(LocalDate from, LocalDate to, Outcome outcome) {
        var facts = smallAmount().ageAtOffense(19).level(null).convictionDate(null);
        assertThat(evaluate(facts.offenseDate(new DateRange(from, to))).outcome()).isEqualTo(outcome);
    }

    @Test
    void who_is_still_serving_sees_a_lawyer_first() {
        var petition = evaluate(sale().serving(true));
        assertThat(petition.outcome()).isEqualTo(Outcome.RESENTENCE_PETITION);
        assertThat(petition.reasons()).containsExactly(Reason.MISDEMEANOR_TODAY, Reason.STILL_SERVING);
        assertThat(petition.flags()).contains(SERVING_GET_LAWYER);
        assertThat(petition.floor()).isEqualTo(Relief.REDESIGNATE_MISDEMEANOR);
        assertThat(evaluate(sale().raw("11360(a)").serving(true)).ceiling()).isEqualTo(Relief.DISMISS_AND_SEAL);
        assertThat(evaluate(sale()).flags()).doesNotContain(SERVING_GET_LAWYER);
        var same = evaluate(sale().level(Level.MISDEMEANOR).serving(true));
        assertThat(same.outcome()).isEqualTo(Outcome.NO_CHANGE_PROP64);
        assertThat(same.flags()).contains(SERVING_GET_LAWYER);
        var unclear = evaluate(sale().raw("11357(a)").level(Level.MISDEMEANOR).serving(true));
        assertThat(unclear.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(unclear.reasons()).containsExactly(Reason.MORE_FACTS_NEEDED);
        assertThat(evaluate(sale().deceased(true).serving(true)).flags()).doesNotContain(SERVING_GET_LAWYER);
    }

    @ParameterizedTest
    @EnumSource(AgeBand.class)
    void county_policy_can_go_further_for_adults(AgeBand age) {
        assertThat(evaluate(sale().ageBand(age)).flags().contains(COUNTY_POLICY_CHECK))
                .isEqualTo(age != AgeBand.UNDER_18);
        assertThat(evaluate(sale().raw("11358").ageBand(age).plants(2).atHome(true)).flags()
                .contains(COUNTY_POLICY_CHECK)).isEqualTo(age == AgeBand.FROM_18_TO_20);
    }
}
