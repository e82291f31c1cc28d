package org.cleardocket.console.bench;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * What goes wrong at a carrier, drawn from a seed: a text meets the same faults whatever comes before or beside it.
 *
 * @param seed        of all draws
 * @param calls       share of the calls that go wrong, from 0 to 1; of one text at most {@link #MOST_FOR_ONE}
 * @param lookups     share of the questions about texts that go wrong, likewise
 * @param fates       share of the numbers that texts do not arrive at
 * @param lost        share of the callbacks that are never made
 * @param repeated    share of the callbacks that are made twice
 * @param longestWait until a callback is made at the latest; those of one text overtake each other
 * @param listLags    how long the list of messages does not show a new one
 */
record Faults(long seed, double calls, double lookups, double fates, double lost, double repeated,
        Duration longestWait, Duration listLags) {

    static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, Duration.ofMillis(200), Duration.ZERO);

    /** So that a trial comes to an end. */
    static final int MOST_FOR_ONE = 2;

    /** How a call goes wrong. Each is ambiguous to the portal unless said otherwise. */
    enum OfCall {
        NONE,
        /** 429: surely not taken. */
        BUSY,
        /** 503, not taken. */
        UNAVAILABLE,
        /** 500, although taken. */
        BROKEN,
        /** The connection ends before the text is taken. */
        CUT_BEFORE,
        /** The connection ends after the text was taken. */
        CUT_AFTER,
        /** Taken; the answer comes when nobody waits for it any more. */
        LATE,
        /** A page of some proxy on the way, not taken. */
        FOREIGN_PAGE,
        /** Taken, with an answer that ends in the middle. */
        TORN,
        /** Taken, with an answer that says nothing. */
        EMPTY
    }

    /** How a question about a text goes wrong. */
    enum OfLookup { NONE, UNAVAILABLE, CUT, LATE, TORN }

    /** Everything at once, often. */
    static Faults many(long seed) {
        return new Faults(seed, 0.08, 0.1, 0.1, 0.05, 0.1, Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    OfCall ofCall(String text, int attempt) {
        return draw("call", text, attempt, attempt > MOST_FOR_ONE ? 0 : calls, OfCall.values());
    }

    OfLookup ofLookup(String what, int attempt) {
        return draw("lookup", what, attempt, attempt > MOST_FOR_ONE ? 0 : lookups, OfLookup.values());
    }

    Fate fate(String phone) {
        return draw("fate", phone, 0, fates, Fate.values());
    }

    boolean loses(String sid, String status) {
        return random("lose", sid + status, 0).nextDouble() < lost;
    }

    int timesMade(String sid, String status) {
        return random("repeat", sid + status, 0).nextDouble() < repeated ? 2 : 1;
    }

    /** @param time the first or a later time that this callback is made */
    Duration wait(String sid, String status, int time) {
        return Duration.ofMillis(random("wait", sid + status, time).nextLong(longestWait.toMillis()));
    }

    /** The first value is that of the many where nothing is wrong. */
    private <T> T draw(String kind, String what, int number, double share, T[] values) {
        var random = random(kind, what, number);
        return random.nextDouble() < share ? values[random.nextInt(1, values.length)] : values[0];
    }

    private SplittableRandom random(String kind, String what, int number) {
        return new SplittableRandom(seed * 31 + (kind + what).hashCode() * 1_000_003L + number);
    }
}
