package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.util.List;
import org.cleardocket.records.history.Conviction;
import org.cleardocket.records.history.History;
import org.cleardocket.records.state.StateDate;

/**
 * The rules by which Los Angeles County dismissed in 2020, to the letter, faults included. The first that fits wins.
 *
 * @param age   from which a person's convictions are dismissed
 * @param years without any conviction after which they are
 */
record LosAngeles2019(String name, String version, int age, int years) implements Policy {

    private static final LocalDate CUT_OFF = LocalDate.of(2016, 11, 9);
    private static final int PRIORS = 2;
    private static final int PREFIX = 5;
    /** 21 years of 365.25 days, in whole days. */
    private static final int DAYS_OF_21_YEARS = 7670;

    @Override
    public List<Finding> decide(History history, Question question) {
        var relevant = history.convictions().stream().filter(one -> Policy.isRelevant(one, question)).toList();
        if (relevant.isEmpty()) {
            return List.of();
        }
        var superstrikes = history.superstrikesWithPairs();
        var registrable = history.registrable();
        return relevant.stream()
                .map(one -> new Finding(one, determine(one, history, !superstrikes.isEmpty(), !registrable.isEmpty(),
                        question.asOf()), superstrikes, registrable, List.of()))
                .toList();
    }

    private Determination determine(Conviction conviction, History history, boolean hasSuperstrike,
            boolean hasRegistrable, LocalDate asOf) {
        if (!conviction.isFelony()) {
            return Determination.cityAttorneys("Misdemeanor or Infraction");
        }
        if (!conviction.date().isBefore(CUT_OFF)) {
            return Determination.notEligible("Occurred after 11/09/2016");
        }
        if ("11357".equals(conviction.section().canonical())) {
            return possession(conviction.section().text());
        }
        if (hasSuperstrike && history.earliestSuperstrike().isBefore(conviction.date())) {
            return Determination.notEligible("PC 667(e)(2)(c)(iv)");
        }
        if ((hasRegistrable || history.isRegistered())
                && history.earliestRegistrable().isBefore(conviction.date())) {
            return Determination.notEligible("PC 290");
        }
        if (hasTwoPriors(conviction, history)) {
            return Determination.notEligible("Two priors");
        }
        return kindness(history, asOf);
    }

    private static Determination possession(String text) {
        return text.startsWith("11357(A)") || text.startsWith("11357(B)")
                ? Determination.dismissal("11357(a) or 11357(b)")
                : Determination.handReview("Other 11357");
    }

    /** Same section means: the same first five characters. */
    private static boolean hasTwoPriors(Conviction conviction, History history) {
        var prefix = conviction.section().text().substring(0, PREFIX);
        return history.convictions().stream()
                .filter(one -> one.section().isProp64() && one.date().isBefore(conviction.date())
                        && one.section().text().startsWith(prefix))
                .count() >= PRIORS;
    }

    private Determination kindness(History history, LocalDate asOf) {
        if (!StateDate.plusYears(history.birth(), age).isAfter(asOf)) {
            return Determination.dismissal(age + " years or older");
        }
        if (asOf.toEpochDay() - history.birth().toEpochDay() <= DAYS_OF_21_YEARS) {
            return Determination.dismissal("21 years or younger");
        }
        var served = history.convictions().stream().noneMatch(one -> one.isServedAfter(asOf));
        if (served && history.hasOnlyProp64()) {
            return Determination.dismissal("Only has 11357-60 charges and completed sentence");
        }
        var since = StateDate.plusYears(asOf, -years);
        if (history.convictions().stream().noneMatch(one -> one.date().isAfter(since))) {
            return Determination.dismissal("No convictions in past " + years + " years");
        }
        if (!served) {
            return Determination.handReview("Currently serving sentence");
        }
        return history.isDeceased()
                ? Determination.dismissal("Deceased")
                : Determination.handReview("No applicable eligibility criteria");
    }
}
