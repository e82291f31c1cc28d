package org.cleardocket.people;

import java.time.Duration;

/** How many tries are free, and how long the pauses after them grow: doubling from the first to the longest. */
enum TryLimit {

    /** Passwords for one account from one network. */
    PASSWORD(5, Duration.ofSeconds(15), Duration.ofMinutes(2)),
    /** Passwords from one network, for all accounts together. */
    PASSWORDS_OF_NETWORK(50, Duration.ofSeconds(15), Duration.ofMinutes(15)),
    /** Passwords from all the networks that one IPv6 customer can have, or from 256 neighbors. */
    PASSWORDS_OF_NEIGHBORHOOD(200, Duration.ofSeconds(15), Duration.ofMinutes(15)),
    /** Right passwords of one account from one place: each begins a session that waits for its code. */
    RIGHT_PASSWORDS(30, Duration.ofSeconds(15), Duration.ofMinutes(2)),
    /** Codes for one account from one network; shorter than a right password is good for, so that people can finish. */
    CODE(5, Duration.ofSeconds(15), Duration.ofMinutes(2)),
    /** Codes for one account from all places where it has never signed in, and from each place where it has. */
    CODES_OF_ACCOUNT(20, Duration.ofMinutes(2), Duration.ofMinutes(15));

    private final int free;
    private final Duration first;
    private final Duration longest;

    TryLimit(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    /** How long after the last of so many tries the next one is compared. */
    Duration pause(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        var pause = first.multipliedBy(1L << Math.min(tries - free, 10));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
