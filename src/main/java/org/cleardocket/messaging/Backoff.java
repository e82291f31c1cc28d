package org.cleardocket.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LONGEST_FOR_CODES = Duration.ofSeconds(40);
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private Backoff() {
    }

    /**
     * Doubles with each try, and strays by a quarter so that texts which failed together do not come back together.
     *
     * @param asked what the carrier asked for: never less, but at most an hour
     */
    static Duration of(Claim claim, Duration asked) {
        var longest = claim.isCode() ? LONGEST_FOR_CODES : LONGEST;
        var doubled = FIRST.multipliedBy(1L << Math.min(claim.attempts() - 1, 10));
        var wait = (doubled.compareTo(longest) < 0 ? doubled : longest).toMillis();
        var strayed = Duration.ofMillis(ThreadLocalRandom.current().nextLong(wait * 3 / 4, wait * 5 / 4));
        var least = asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
        return strayed.compareTo(least) > 0 ? strayed : least;
    }
}
