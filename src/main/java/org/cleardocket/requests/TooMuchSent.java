package org.cleardocket.requests;

import java.time.Duration;

/** Too much was sent in a short time; more may be sent after a while. */
public final class TooMuchSent extends RuntimeException {

    private final Duration retryAfter;

    TooMuchSent(Duration retryAfter) {
        super("Too much was sent in a short time.", null, false, false);
        this.retryAfter = retryAfter;
    }

    /** How long from now, at least a second. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
