package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.ProsecutingCity;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.Relief;
import org.jspecify.annotations.Nullable;

/**
 * What is asked because the law goes by it. The rule: a question is asked only where two of its answers could lead to
 * different results, whatever is answered to those after it.
 */
final class LawQuestions {

    /** As long as the charge and its dates are not told: what most people are asked. */
    static final List<Step> USUAL = List.of(Step.AGE, Step.LEVEL);

    /** In the order in which they are asked. */
    static final List<Step> ALL = List.of(Step.AGE, Step.JUVENILE, Step.LEVEL, Step.CITY);

    /** Whenever it is asked: no form takes a date to come, and two years have passed since the cut-off. */
    private static final LocalDate ANY_DAY = LocalDate.MAX;

    /** To the law, the cities with a prosecutor of their own are all alike. */
    private static final List<String> CITIES = List.of(ProsecutingCity.all().getFirst().key(), SelectQuestion.OTHER);

    /** On both sides of the cut-off, which is all that the law asks; a whole day, so that nothing else is open. */
    private static final List<RoughDate> DECIDED = List.of(new RoughDate(2016, 11, 8), new RoughDate(2016, 11, 9));

    /** What a resident learns; the reasons only explain it. */
    private record Conclusion(Outcome outcome, @Nullable Relief floor, @Nullable Relief ceiling, Set<Flag> flags) {

        static Conclusion of(CountAnswers count) {
            var result = Prop64.evaluate(CountFacts.of(count), ANY_DAY);
            return new Conclusion(result.outcome(), result.floor(), result.ceiling(), result.flags());
        }
    }

    private LawQuestions() {
    }

    /** Whether Prop 64 does not reach the conviction, whatever else were asked. */
    static boolean areNeedless(CountAnswers count) {
        return Conclusion.of(count).outcome() == Outcome.NOT_COVERED;
    }

    /** Whether it can matter that a court decided after the cut-off, whatever is answered to the other questions. */
    static boolean dependsOnDecided(CountAnswers known) {
        return matters(Step.DECIDED, known, ALL);
    }

    /**
     * The questions that matter.
     *
     * @param before the questions before them
     */
    static List<Step> asked(CountAnswers count, List<Step> before) {
        var asked = new ArrayList<>(before);
        for (var step : ALL) {
            var known = count.only(asked);
            if (isPossible(step, known) && matters(step, known, ALL.subList(ALL.indexOf(step) + 1, ALL.size()))) {
                asked.add(step);
            }
        }
        return List.copyOf(asked.subList(before.size(), asked.size()));
    }

    /** Adults were never in juvenile court. */
    private static boolean isPossible(Step step, CountAnswers known) {
        var age = known.age() == null ? null : known.age().band();
        return step != Step.JUVENILE || age == null || age == AgeBand.UNDER_18;
    }

    private static boolean matters(Step step, CountAnswers known, List<Step> later) {
        return answered(step, known).map(Conclusion::of).distinct().limit(2).count() > 1
                || !later.isEmpty() && answered(later.getFirst(), known)
                        .anyMatch(one -> matters(step, one, later.subList(1, later.size())));
    }

    /** The same with each answer that may be given. */
    static Stream<CountAnswers> answered(Step step, CountAnswers known) {
        return switch (step) {
            case DECIDED -> DECIDED.stream().map(known::withConvicted);
            case AGE -> Stream.of(AgeThen.values()).map(known::withAge);
            case JUVENILE -> Stream.of(JuvenileCourt.values()).map(known::withJuvenile);
            case LEVEL -> LevelAnswer.offered(known).stream().map(known::withLevel);
            case CITY -> CITIES.stream().map(known::withCity);
            default -> throw new IllegalArgumentException(step.name());
        };
    }
}
