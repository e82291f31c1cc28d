package org.cleardocket.console.bench;

import java.util.List;

/** What a bench says of several turns. */
final class Medians {

    private Medians() {
    }

    static double of(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
