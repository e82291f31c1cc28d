package org.cleardocket.records.policy;

import java.util.List;
import org.cleardocket.records.history.History;

/**
 * What if every conviction under one of the four sections were dismissed.
 *
 * @param related whether the charges that often come with them are dismissed too
 */
record DismissAll(String name, String version, boolean related) implements Policy {

    @Override
    public List<Finding> decide(History history, Question question) {
        var chosen = history.convictions().stream()
                .filter(one -> Policy.isRelevant(one, question)
                        || related && one.section().related() && one.isOf(question.exactly()))
                .toList();
        if (chosen.isEmpty()) {
            return List.of();
        }
        var dismissal = Determination.dismissal(related
                ? "Dismiss all Prop 64 and related charges"
                : "Dismiss all Prop 64 charges");
        var superstrikes = history.superstrikes();
        var registrable = history.registrable();
        return chosen.stream()
                .map(one -> new Finding(one, dismissal, superstrikes, registrable, List.of()))
                .toList();
    }
}
