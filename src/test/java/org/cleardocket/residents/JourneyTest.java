package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cleardocket.requests.PaperAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JourneyTest {

    static final CountAnswers WHOLE = CountAnswers.NONE.withPlace(Place.LOS_ANGELES)
            .withOffense(Offense.FOR_SALE).withWhen(new RoughDate(2010, 0, 0)).withCourt("CJC").withCaseNumber("")
            .withAge(AgeThen.FROM_21).withLevel(LevelAnswer.FELONY).withFinished(Finished.YES);
    static final HelpAnswers HELP = new HelpAnswers("Sample Person", LocalDate.of(1980, 1, 2),
            new SentCode("+12135550142", UUID.randomUUID(), 0), true, true, false, PaperAnswer.NONE);

    private static Answers answers(CountAnswers... counts) {
        return new Answers(UUID.randomUUID(), List.of(counts), HelpAnswers.NONE);
    }

    private static Stop about(int count, Step step) {
        return new Stop(step, count);
    }

    private static Stop next(Answers answers, Stop stop) {
        return Journey.of(answers).next(stop);
    }

    @Test
    void it_begins_with_the_place_of_the_first_conviction() {
        var journey = Journey.of(Answers.start());
        assertThat(journey.firstUndone()).isEqualTo(about(1, Step.COUNTY));
        assertThat(journey.back(about(1, Step.COUNTY))).isEmpty();
        assertThat(journey.mayVisit(about(1, Step.COUNTY))).isTrue();
        assertThat(journey.mayVisit(about(1, Step.OFFENSE))).isFalse();
        assertThat(journey.mayVisit(about(2, Step.COUNTY))).isFalse();
        assertThat(journey.mayVisit(Stop.of(Step.LIST))).isFalse();
    }

    @Test
    void each_answer_leads_to_the_next_question_in_order() {
        assertThat(Journey.steps(WHOLE)).containsExactly(Step.COUNTY, Step.OFFENSE, Step.WHEN, Step.COURT,
                Step.CASE_NUMBER, Step.AGE, Step.LEVEL, Step.FINISHED);
        assertThat(next(answers(WHOLE), about(1, Step.WHEN))).isEqualTo(about(1, Step.COURT));
        assertThat(next(answers(WHOLE), about(1, Step.FINISHED))).isEqualTo(Stop.of(Step.LIST));
    }

    @ParameterizedTest
    @EnumSource(value = Place.class, names = {"OTHER_STATE", "FEDERAL", "NEVER_CONVICTED"})
    void where_no_court_of_the_state_decided_nothing_more_is_asked(Place place) {
        var answers = answers(CountAnswers.NONE.withPlace(place));
        assertThat(next(answers, about(1, Step.COUNTY))).isEqualTo(Stop.of(Step.LIST));
        assertThat(Journey.of(answers).mayVisit(Stop.of(Step.RESULTS))).isTrue();
        assertThat(Journey.of(answers).mayVisit(Stop.of(Step.ASK))).isTrue();
    }

    @Test
    void in_another_county_only_the_charge_is_asked() {
        assertThat(Journey.steps(CountAnswers.NONE.withPlace(Place.OTHER_COUNTY)))
                .containsExactly(Step.COUNTY, Step.OFFENSE);
    }

    @ParameterizedTest
    @CsvSource({
            "0,    0,  0, true", "2016,  0, 0, true", "2016, 11, 0, true",
            "2015, 0,  0, true", "2016, 10, 0, true", "2016, 11, 8, true", "2015, 1, 1, true", "2014, 12, 31, false",
            "2014, 0, 0, false", "2016, 11, 9, false"})
    void the_date_of_conviction_is_asked_only_where_it_may_be_on_either_side_of_the_cut_off(int year,
            int month, int day, boolean asked) {
        var steps = Journey.steps(WHOLE.withWhen(new RoughDate(year, month, day)));
        assertThat(steps.contains(Step.DECIDED)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2016, 11, 8, true", "2016, 11, 9, false", "2016, 12, 0, false", "2017, 0, 0, false"})
    void after_the_cut_off_nothing_more_is_asked(int year, int month, int day, boolean goesOn) {
        var steps = Journey.steps(WHOLE.withWhen(new RoughDate(year, month, day)));
        assertThat(steps.contains(Step.AGE)).isEqualTo(goesOn);
    }

    @Test
    void what_is_no_longer_asked_counts_no_longer() {
        assertThat(WHOLE.withPlace(Place.FEDERAL).relevant()).isEqualTo(CountAnswers.NONE.withPlace(Place.FEDERAL));
        var doubtful = WHOLE.withWhen(RoughDate.NOT_SURE).withConvicted(new RoughDate(2012, 0, 0));
        assertThat(doubtful.relevant()).isEqualTo(doubtful);
        assertThat(doubtful.withWhen(new RoughDate(2001, 0, 0)).relevant().convicted()).isNull();
        var minor = WHOLE.withAge(AgeThen.UNDER_18).withJuvenile(JuvenileCourt.YES);
        assertThat(minor.relevant().juvenile()).isEqualTo(JuvenileCourt.YES);
        assertThat(minor.withAge(AgeThen.FROM_21).relevant().juvenile()).isNull();
        assertThat(WHOLE.withOffense(Offense.NOT_SURE).relevant().level()).isNull();
    }

    /** Answers again as a visitor does: to what they see. */
    private static CountAnswers answer(CountAnswers told, UnaryOperator<CountAnswers> answer) {
        return told.changed(told.relevant(), answer.apply(told.relevant()));
    }

    @Test
    void what_does_not_matter_after_a_change_matters_again_after_it_is_changed_back() {
        var whole = WHOLE.withPlace(Place.LOS_ANGELES).withCaseNumber("BR051984").withCaseNumberKept()
                .withWhen(RoughDate.NOT_SURE).withConvicted(new RoughDate(2012, 0, 0)).withAge(AgeThen.UNDER_18)
                .withJuvenile(JuvenileCourt.NO).withCity("other");
        for (var place : Place.values()) {
            var away = answer(whole, count -> count.withPlace(place));
            assertThat(answer(away, count -> count.withPlace(Place.LOS_ANGELES))).isEqualTo(whole);
        }
        for (var when : List.of(new RoughDate(2001, 0, 0), new RoughDate(2018, 0, 0))) {
            var away = answer(whole, count -> count.withWhen(when));
            assertThat(answer(away, count -> count.withWhen(RoughDate.NOT_SURE))).isEqualTo(whole);
        }
        for (var age : AgeThen.values()) {
            var away = answer(whole, count -> count.withAge(age));
            assertThat(answer(away, count -> count.withAge(AgeThen.UNDER_18))).isEqualTo(whole);
        }
        for (var offense : Offense.values()) {
            var away = answer(whole, count -> count.withOffense(offense));
            assertThat(answer(away, count -> count.withOffense(Offense.FOR_SALE))).isEqualTo(whole);
        }
    }

    @Test
    void an_answer_in_between_is_kept_too() {
        var small = WHOLE.withOffense(Offense.SMALL_AMOUNT).withLevel(LevelAnswer.INFRACTION);
        var sale = answer(small, count -> count.withOffense(Offense.FOR_SALE));
        assertThat(sale.relevant().level()).as("no infraction").isNull();
        var older = answer(sale, count -> count.withAge(AgeThen.FROM_18_TO_20));
        var back = answer(older, count -> count.withOffense(Offense.SMALL_AMOUNT));
        assertThat(back).isEqualTo(small.withAge(AgeThen.FROM_18_TO_20));
    }

    @Test
    void a_number_in_place_of_another_is_doubted_anew() {
        var kept = WHOLE.withCaseNumber("9VN00243").withWhen(RoughDate.NOT_SURE).withConvicted(RoughDate.NOT_SURE)
                .withCaseNumberKept();
        var dated = answer(kept, count -> count.withWhen(new RoughDate(2009, 0, 0)));
        assertThat(Journey.steps(dated)).doesNotContain(Step.CASE_CHECK);
        var other = answer(dated, count -> count.withCaseNumber("ZZ-1"));
        assertThat(other.relevant().isAnswered(Step.CASE_CHECK)).isFalse();
    }

    @Test
    void a_court_that_decided_before_it_happened_is_asked_about_again() {
        var told = WHOLE.withWhen(RoughDate.NOT_SURE).withConvicted(new RoughDate(2010, 0, 0));
        var later = answer(told, count -> count.withWhen(new RoughDate(2016, 0, 0)));
        assertThat(Journey.of(answers(later)).firstUndone()).isEqualTo(about(1, Step.DECIDED));
    }

    @Test
    void details_of_an_answer_count_with_that_answer_alone() {
        var told = WHOLE.withPlace(Place.OTHER_COUNTY).withCounty("Kern").withOffense(Offense.OTHER)
                .withSection("HS 11377").withPlace(Place.LOS_ANGELES).withOffense(Offense.FOR_SALE);
        assertThat(CountFacts.of(told.relevant())).isEqualTo(CountFacts.of(WHOLE));
        assertThat(told.withPlace(Place.OTHER_COUNTY).relevant().county()).isEqualTo("Kern");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void nobody_is_led_past_the_result_by_a_page_that_is_not_on_the_way(Step step) {
        for (var answers : List.of(answers(WHOLE), answers(CountAnswers.NONE.withPlace(Place.FEDERAL)))) {
            var journey = Journey.of(answers);
            for (var count : List.of(-1, 1, 2, 3, 9999)) {
                var stop = step.isAboutCount() ? about(count, step) : Stop.of(step);
                assertThat(journey.mayVisit(stop) || List.of(Step.LIST, Step.RESULTS)
                        .contains(journey.insteadOf(stop).step())).as(stop.toString()).isTrue();
            }
        }
    }

    @Test
    void who_has_begun_to_ask_for_help_is_led_to_what_is_open() {
        var begun = Journey.of(answers(WHOLE).withHelp(HelpAnswers.NONE.withName("Sample Person")));
        assertThat(begun.insteadOf(Stop.of(Step.REVIEW))).isEqualTo(Stop.of(Step.BIRTH_DATE));
        assertThat(begun.insteadOf(about(3, Step.COUNTY))).isEqualTo(Stop.of(Step.LIST));
    }

    @Test
    void a_removed_conviction_can_be_put_back_and_its_number_is_nobody_elses() {
        var two = answers(WHOLE, CountAnswers.NONE.withPlace(Place.FEDERAL));
        var one = two.withoutCount(1);
        assertThat(one.counts()).extracting(CountAnswers::id).containsExactly(2);
        assertThat(Journey.of(one).mayVisit(about(1, Step.AGE))).isFalse();
        assertThat(Journey.of(one).number(about(2, Step.COUNTY))).isEqualTo(1);
        assertThat(one.nextId()).isEqualTo(3);
        assertThat(one.withCountBack(1)).isEqualTo(two);
        assertThat(two.withoutCount(2).nextId()).isEqualTo(3);
        assertThat(one.withoutCount(1)).isEqualTo(one);
        assertThat(two.withCountBack(2)).isEqualTo(two);
    }

    @Test
    void the_last_conviction_can_be_put_back_from_the_list() {
        var none = answers(WHOLE).withoutCount(1);
        assertThat(Journey.of(none).mayVisit(Stop.of(Step.LIST))).isTrue();
        assertThat(Journey.of(none).mayVisit(Stop.of(Step.RESULTS))).isFalse();
        assertThat(Journey.of(none).firstUndone()).isEqualTo(about(2, Step.COUNTY));
        assertThat(Journey.of(none).back(about(2, Step.COUNTY))).contains(Stop.of(Step.LIST));
        assertThat(Journey.of(none).back(Stop.of(Step.LIST))).isEmpty();
    }

    @Test
    void a_new_conviction_takes_the_room_of_the_one_that_was_removed_first() {
        var ten = answers(Collections.nCopies(10, WHOLE).toArray(CountAnswers[]::new));
        var eight = ten.withoutCount(7).withoutCount(3);
        var nine = eight.withCount(WHOLE.withId(eight.nextId()));
        assertThat(nine.removed()).extracting(CountAnswers::id).containsExactly(3);
        assertThat(nine.counts()).extracting(CountAnswers::id).endsWith(10, 11);
    }

    @Test
    void a_change_leads_to_what_it_left_open_or_back_to_where_it_came_from() {
        var journey = Journey.of(answers(WHOLE.withWhen(RoughDate.NOT_SURE)));
        assertThat(journey.nextAfterChange(about(1, Step.WHEN))).isEqualTo(about(1, Step.DECIDED));
        assertThat(Journey.of(answers(WHOLE)).nextAfterChange(about(1, Step.AGE))).isEqualTo(Stop.of(Step.LIST));
        var ready = Journey.of(answers(WHOLE).withHelp(HELP));
        assertThat(ready.nextAfterChange(about(1, Step.AGE))).isEqualTo(Stop.of(Step.REVIEW));
        assertThat(ready.backFromChange()).isEqualTo(Stop.of(Step.REVIEW));
        assertThat(ready.nextAfterChange(Stop.of(Step.NAME))).isEqualTo(Stop.of(Step.REVIEW));
    }

    @Test
    void a_second_conviction_may_be_told_once_the_first_is_whole() {
        var whole = Journey.of(answers(WHOLE));
        assertThat(whole.mayVisit(about(2, Step.COUNTY))).isTrue();
        assertThat(whole.back(about(2, Step.COUNTY))).contains(Stop.of(Step.LIST));
        assertThat(whole.progress(about(2, Step.COUNTY)).position()).isEqualTo(1);
        assertThat(whole.mayVisit(about(3, Step.COUNTY))).isFalse();
        var half = Journey.of(answers(WHOLE, CountAnswers.NONE.withPlace(Place.LOS_ANGELES)));
        assertThat(half.firstUndone()).isEqualTo(about(2, Step.OFFENSE));
        assertThat(half.mayVisit(Stop.of(Step.LIST))).isFalse();
        assertThat(half.mayVisit(about(1, Step.AGE))).isTrue();
    }

    @Test
    void a_changed_first_conviction_does_not_lead_through_the_second() {
        assertThat(next(answers(WHOLE, WHOLE), about(1, Step.FINISHED))).isEqualTo(Stop.of(Step.LIST));
    }

    @Test
    void there_is_room_for_ten() {
        var ten = answers(Collections.nCopies(10, WHOLE).toArray(CountAnswers[]::new));
        assertThat(Journey.of(ten).mayAddCount()).isFalse();
        assertThat(Journey.of(ten).mayVisit(about(11, Step.COUNTY))).isFalse();
        assertThat(Journey.of(ten.withoutCount(4)).mayAddCount()).isTrue();
    }

    @Test
    void help_is_asked_for_in_order_and_the_code_only_until_the_number_is_proven() {
        var answers = answers(WHOLE);
        assertThat(next(answers, Stop.of(Step.ASK))).isEqualTo(Stop.of(Step.NAME));
        assertThat(Journey.of(answers).mayVisit(Stop.of(Step.PHONE))).isFalse();
        var unproven = answers.withHelp(new HelpAnswers("S", LocalDate.EPOCH,
                new SentCode("+12135550142", UUID.randomUUID(), 0), false, false, false, null));
        assertThat(Journey.of(unproven).firstUndone()).isEqualTo(Stop.of(Step.CODE));
        assertThat(Journey.of(unproven).mayVisit(Stop.of(Step.CONSENT))).isFalse();
        assertThat(next(unproven, Stop.of(Step.PHONE))).isEqualTo(Stop.of(Step.CODE));
        var proven = answers.withHelp(HELP);
        assertThat(next(proven, Stop.of(Step.PHONE))).isEqualTo(Stop.of(Step.PAPERS));
        assertThat(Journey.of(proven).back(Stop.of(Step.PAPERS))).contains(Stop.of(Step.PHONE));
        assertThat(next(proven, Stop.of(Step.PAPERS))).isEqualTo(Stop.of(Step.CONSENT));
        assertThat(Journey.of(answers.withHelp(HELP.withPapers(null))).firstUndone())
                .isEqualTo(Stop.of(Step.PAPERS));
        assertThat(Journey.of(proven).mayVisit(Stop.of(Step.REVIEW))).isTrue();
    }

    @Test
    void progress_counts_the_questions_of_one_conviction() {
        var journey = Journey.of(answers(WHOLE,
                WHOLE.withWhen(RoughDate.NOT_SURE).withConvicted(new RoughDate(2012, 0, 0))));
        assertThat(journey.progress(about(1, Step.AGE))).isEqualTo(new Journey.Progress(6, 8));
        assertThat(journey.progress(about(2, Step.AGE))).isEqualTo(new Journey.Progress(7, 9));
        assertThat(journey.progress(Stop.of(Step.NAME))).isEqualTo(new Journey.Progress(1, 7));
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER", "NOT_SURE"})
    void the_date_of_conviction_is_not_asked_where_a_person_looks_anyway(Offense offense) {
        assertThat(Journey.steps(WHOLE.withOffense(offense).withWhen(new RoughDate(2015, 6, 1))))
                .doesNotContain(Step.DECIDED);
    }
}
