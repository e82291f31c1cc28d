package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.ProsecutingCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawQuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> CITIES = Stream.concat(ProsecutingCity.all().stream().map(ProsecutingCity::key),
            Stream.of("other", "not-sure")).toList();

    /** Whatever someone may have answered, to questions that they would not be asked too. */
    @Provide
    Arbitrary<CountAnswers> counts() {
        var sections = Arbitraries.of("", "11357", "HS 11360", "11358", "11357(e)", "664/11359", "11530", "4573.6 PC");
        var numbers = Arbitraries.of("", "BA123456", "9CJ00243", "FJ51234", "X0001");
        return Builders.withBuilder(() -> CountAnswers.NONE)
                .use(Arbitraries.of(Place.LOS_ANGELES, Place.NOT_SURE)).in(CountAnswers::withPlace)
                .use(Arbitraries.of(Offense.class)).in(CountAnswers::withOffense)
                .use(sections).in((count, section) ->
                        count.offense() == Offense.OTHER ? count.withSection(section) : count)
                .use(dates()).in(CountAnswers::withWhen)
                .use(dates()).in(CountAnswers::withConvicted)
                .use(Arbitraries.of("CJC", "VNW", "not-sure")).in(CountAnswers::withCourt)
                .use(numbers).in(CountAnswers::withCaseNumber)
                .use(Arbitraries.of(AgeThen.class)).in(CountAnswers::withAge)
                .use(Arbitraries.of(JuvenileCourt.class)).in(CountAnswers::withJuvenile)
                .use(Arbitraries.of(LevelAnswer.class)).in(CountAnswers::withLevel)
                .use(Arbitraries.of(CITIES)).in(CountAnswers::withCity)
                .use(Arbitraries.of(Finished.class)).in(CountAnswers::withFinished)
                .build();
    }

    private static Arbitrary<RoughDate> dates() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(RoughDate.NOT_SURE)),
                Tuple.of(1, Arbitraries.of(new RoughDate(2016, 0, 0), new RoughDate(2016, 11, 0),
                        new RoughDate(2016, 11, 8), new RoughDate(2010, 12, 31), new RoughDate(1975, 0, 0))),
                Tuple.of(3, Arbitraries.integers().between(1965, 2026).map(year -> new RoughDate(year, 0, 0))));
    }

    /** All but the reasons. */
    private static List<Object> conclusion(CountAnswers count) {
        var result = Prop64.evaluate(CountFacts.of(count), TODAY);
        return Stream.of(result.outcome(), result.floor(), result.ceiling(), result.flags())
                .map(part -> (Object) String.valueOf(part)).toList();
    }

    @Property(tries = 1_000)
    void no_skipped_question_could_have_changed_the_result(@ForAll("counts") CountAnswers any) {
        var told = any.relevant();
        var asked = Journey.steps(told);
        Assume.that(told.convicted() != null || !asked.contains(Step.DECIDED)); // else not all is asked yet
        assertThat(skipped(asked, told)).allSatisfy(answered ->
                assertThat(conclusion(answered)).isEqualTo(conclusion(told)));
    }

    /** The same with an answer to one of the questions that were skipped. */
    private static Stream<CountAnswers> skipped(List<Step> asked, CountAnswers told) {
        return LawQuestions.ALL.stream()
                .filter(step -> !asked.contains(step))
                .filter(step -> step != Step.JUVENILE || told.age() == null || told.age() == AgeThen.UNDER_18
                        || told.age() == AgeThen.NOT_SURE) // adults were never in juvenile court
                .flatMap(step -> step == Step.CITY ? CITIES.stream().map(told::withCity)
                        : LawQuestions.answered(step, told));
    }

    @Property(tries = 300)
    void what_is_left_after_a_change_is_what_is_asked(@ForAll("counts") CountAnswers any) {
        var told = any.relevant();
        assertThat(told.relevant()).isEqualTo(told);
        assertThat(Journey.steps(told)).isEqualTo(Journey.steps(told.only(Journey.steps(told))));
    }

    @Property(tries = 300)
    void a_later_answer_never_makes_an_earlier_question_needless(@ForAll("counts") CountAnswers any) {
        var steps = Journey.steps(any.relevant());
        for (var i = 1; i < steps.size(); i++) {
            assertThat(Journey.steps(any.relevant().only(steps.subList(0, i)))).startsWith(
                    steps.subList(0, i).toArray(Step[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "GROWING,            FROM_21,       LEVEL", // a court may have lowered it already
            "SMALL_AMOUNT,       FROM_21,       LEVEL CITY",
            "SMALL_AMOUNT,       FROM_18_TO_20, LEVEL CITY",
            "SMALL_AMOUNT,       UNDER_18,      JUVENILE LEVEL CITY",
            "MORE_THAN_AN_OUNCE, FROM_21,       LEVEL CITY",
            "CONCENTRATE,        FROM_21,       LEVEL CITY",
            "SELLING,            UNDER_18,      JUVENILE",
            "SELLING,            NOT_SURE,      JUVENILE LEVEL"})
    void after_the_age_only_what_can_matter_is_asked(Offense offense, AgeThen age, String questions) {
        var count = JourneyTest.WHOLE.withOffense(offense).withAge(age).withLevel(LevelAnswer.MISDEMEANOR);
        var steps = Journey.steps(count);
        assertThat(steps.subList(steps.indexOf(Step.AGE) + 1, steps.size() - 1)).extracting(Step::name)
                .containsExactly(questions.split(" "));
    }

    @Test
    void a_felony_is_not_asked_for_the_city() {
        assertThat(Journey.steps(JourneyTest.WHOLE.withOffense(Offense.CONCENTRATE))).contains(Step.LEVEL)
                .doesNotContain(Step.CITY);
    }

    @Test
    void where_the_charge_is_not_known_only_what_staff_need_is_asked() {
        assertThat(Journey.steps(JourneyTest.WHOLE.withOffense(Offense.NOT_SURE))).containsExactly(Step.COUNTY,
                Step.OFFENSE, Step.WHEN, Step.COURT, Step.CASE_NUMBER, Step.FINISHED);
    }

    @Test
    void what_the_law_does_not_reach_is_asked_no_further() {
        assertThat(Journey.steps(JourneyTest.WHOLE.withOffense(Offense.OTHER).withSection("HS 11377")))
                .containsExactly(Step.COUNTY, Step.OFFENSE, Step.WHEN);
    }

    @Test
    void only_levels_that_a_record_may_show_are_offered_and_always_a_felony() {
        assertThat(LevelAnswer.offered(JourneyTest.WHOLE.withOffense(Offense.SMALL_AMOUNT)))
                .containsExactly(LevelAnswer.values());
        assertThat(LevelAnswer.offered(JourneyTest.WHOLE)).containsExactly(LevelAnswer.FELONY, LevelAnswer.MISDEMEANOR,
                LevelAnswer.NOT_SURE);
        assertThat(LevelAnswer.offered(JourneyTest.WHOLE.withOffense(Offense.GIVING))).contains(LevelAnswer.FELONY);
    }
}
