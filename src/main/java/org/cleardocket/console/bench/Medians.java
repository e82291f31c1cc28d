package org.cleardocket.console.bench;

import java.util.List;

/** What a bench says of several turns. */
final class Medians {

    private Medians() {
    }

    static double of(List<Double> values) {
        return at(values, .5);
    }

    /** The value that this share of all stays below. */
    static double at(List<Double> values, double share) {
        return values.stream().sorted().skip((long) (values.size() * share)).findFirst().orElseThrow();
    }
}
