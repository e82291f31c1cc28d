package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cleardocket.records.history.Conviction;
import org.cleardocket.records.history.History;
import org.cleardocket.records.policy.Options2019.Additional;
import org.cleardocket.records.state.StateDate;

/**
 * The rules that any county could set by options in 2019, to the letter, faults included. The first that fits wins;
 * where none does, nothing is said. Super strikes, registration and priors are shown and change nothing.
 */
record Configured2019(String name, String version, Options2019 options) implements Policy {

    private static final int AGE = 21;

    @Override
    public List<Finding> decide(History history, Question question) {
        var relevant = history.convictions().stream().filter(one -> Policy.isRelevant(one, question)).toList();
        if (relevant.isEmpty()) {
            return List.of();
        }
        var superstrikes = history.superstrikes();
        var registrable = history.registrable();
        return relevant.stream()
                .map(one -> new Finding(one, determine(one, history, question.asOf()), superstrikes, registrable,
                        List.of()))
                .toList();
    }

    @Override
    public boolean tellsAfterCutOff() {
        return true;
    }

    @Override
    public List<String> dismissedSections() {
        return options.baselineEligibility().dismiss();
    }

    @Override
    public List<String> loweredSections() {
        return options.baselineEligibility().reduce();
    }

    private Determination determine(Conviction conviction, History history, LocalDate asOf) {
        if (!conviction.isFelony()) {
            return Determination.dismissal("Misdemeanor or Infraction");
        }
        var text = conviction.section().text();
        return firstIn(text, options.baselineEligibility().dismiss())
                .map(section -> Determination.dismissal("Dismiss all HS " + section + " convictions"))
                .or(() -> additional(options.additionalRelief(), conviction, history, asOf)
                        .map(Determination::dismissal))
                .or(() -> firstIn(text, options.baselineEligibility().reduce())
                        .map(section -> Determination.reduction("Reduce all HS " + section + " convictions")))
                .orElse(Determination.NONE);
    }

    private static Optional<String> firstIn(String text, List<String> sections) {
        return sections.stream().filter(text::contains).findFirst();
    }

    private static Optional<String> additional(Additional relief, Conviction conviction, History history,
            LocalDate asOf) {
        if (relief.subjectUnder21AtConviction()
                && StateDate.plusYears(history.birth(), AGE).isAfter(conviction.date())) {
            return Optional.of("21 years or younger");
        }
        var age = relief.subjectAgeThreshold();
        if (age != 0 && !StateDate.plusYears(history.birth(), age).isAfter(asOf)) {
            return Optional.of(age + " years or older");
        }
        var since = relief.yearsSinceConvictionThreshold();
        if (since != 0 && !conviction.date().isAfter(StateDate.plusYears(asOf, -since))) {
            return Optional.of("Conviction occurred " + since + " or more years ago");
        }
        var free = relief.yearsCrimeFreeThreshold();
        if (free != 0 && history.latest().isBefore(StateDate.plusYears(asOf, -free))) {
            return Optional.of("No convictions in the past " + free + " years");
        }
        if (relief.subjectHasOnlyProp64Charges() && history.hasOnlyProp64()) {
            return Optional.of("Only has 11357-60 charges");
        }
        return relief.subjectIsDeceased() && history.isDeceased()
                ? Optional.of("Individual is deceased")
                : Optional.empty();
    }
}
