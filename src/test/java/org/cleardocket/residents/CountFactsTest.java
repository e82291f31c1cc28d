package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prop64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Outcome outcome(CountAnswers count) {
        return Prop64.evaluate(CountFacts.of(count), TODAY).outcome();
    }

    @Test
    void what_was_said_becomes_facts() {
        assertThat(CountFacts.of(JourneyTest.WHOLE)).isEqualTo(Facts.builder().raw("HS 11359").level(Level.FELONY)
                .offenseDate(DateRange.ofYear(2010)).ageBand(AgeBand.FROM_21).county("Los Angeles").serving(false).build());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"YES, true", "NO, false", "NOT_SURE, -"})
    void juvenile_court_is_a_fact_only_where_they_know(JuvenileCourt said, Boolean fact) {
        assertThat(CountFacts.of(JourneyTest.WHOLE.withJuvenile(said)).juvenile()).isEqualTo(fact);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"long-beach, Long Beach", "other, -", "not-sure, -"})
    void a_city_is_a_fact_only_where_it_has_a_prosecutor_of_its_own(String said, String fact) {
        assertThat(CountFacts.of(JourneyTest.WHOLE.withCity(said)).prosecutingCity()).isEqualTo(fact);
    }

    @Test
    void a_case_number_goes_along_only_where_they_gave_one() {
        assertThat(CountFacts.asked(JourneyTest.WHOLE).caseNumber()).isNull();
        assertThat(CountFacts.asked(JourneyTest.WHOLE.withCaseNumber("BA123456")).caseNumber()).isEqualTo("BA123456");
    }

    @Test
    void a_conviction_before_its_offense_is_for_a_person_to_look_at() {
        var conflict = JourneyTest.WHOLE.withWhen(new RoughDate(2016, 11, 0)).withConvicted(new RoughDate(2010, 0, 0));
        assertThat(outcome(conflict)).isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @Test
    void what_someone_is_not_sure_of_stays_unknown() {
        var unsure = CountAnswers.NONE.withPlace(Place.NOT_SURE).withOffense(Offense.NOT_SURE)
                .withWhen(RoughDate.NOT_SURE).withConvicted(RoughDate.NOT_SURE).withAge(AgeThen.NOT_SURE)
                .withCourt("not-sure").withLevel(LevelAnswer.NOT_SURE).withFinished(Finished.NOT_SURE);
        assertThat(CountFacts.of(unsure)).isEqualTo(Facts.builder().build());
        assertThat(CountFacts.asked(unsure).courthouse()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"UNDER_18, HS 11357(e)", "FROM_18_TO_20, HS 11357(d)", "NOT_SURE, HS 11357(d)/(e)"})
    void the_section_for_a_school_depends_on_the_age(AgeThen age, String section) {
        assertThat(CountFacts.of(JourneyTest.WHOLE.withOffense(Offense.AT_SCHOOL).withAge(age)).raw())
                .isEqualTo(section);
    }

    @Test
    void in_juvenile_court_it_was_the_section_for_minors() {
        var count = JourneyTest.WHOLE.withOffense(Offense.AT_SCHOOL).withAge(AgeThen.NOT_SURE);
        assertThat(CountFacts.of(count.withJuvenile(JuvenileCourt.YES)).raw()).isEqualTo("HS 11357(e)");
        assertThat(outcome(count)).isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @Test
    void the_law_answers_what_was_said() {
        assertThat(outcome(JourneyTest.WHOLE)).isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
        assertThat(outcome(JourneyTest.WHOLE.withFinished(Finished.STILL_SERVING)))
                .isEqualTo(Outcome.RESENTENCE_PETITION);
        assertThat(outcome(JourneyTest.WHOLE.withWhen(new RoughDate(2016, 11, 9)))).isEqualTo(Outcome.NOT_COVERED);
        assertThat(outcome(CountAnswers.NONE.withPlace(Place.OTHER_COUNTY).withOffense(Offense.GROWING)))
                .isEqualTo(Outcome.ROUTE_OTHER_COUNTY);
        assertThat(outcome(JourneyTest.WHOLE.withOffense(Offense.OTHER).withSection("HS 11377")))
                .isEqualTo(Outcome.NOT_COVERED);
        assertThat(outcome(JourneyTest.WHOLE.withOffense(Offense.NOT_SURE))).isEqualTo(Outcome.NEEDS_REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"FEDERAL", "OTHER_STATE", "NEVER_CONVICTED"})
    void what_no_court_of_the_state_decided_is_not_covered(Place place) {
        assertThat(outcome(CountAnswers.NONE.withPlace(place))).isEqualTo(Outcome.NOT_COVERED);
    }
}
