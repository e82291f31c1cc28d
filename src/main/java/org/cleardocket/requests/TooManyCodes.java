package org.cleardocket.requests;

import java.time.Duration;

/** Codes were asked for too often; a new one may be asked for after a while. */
public final class TooManyCodes extends RuntimeException {

    private final Duration retryAfter;

    public TooManyCodes(Duration retryAfter) {
        super("Codes were asked for too often.");
        this.retryAfter = retryAfter;
    }

    /** The same, or a later time where something else would refuse them then. */
    TooManyCodes orAfter(Duration other) {
        return other.compareTo(retryAfter) > 0 ? new TooManyCodes(other) : this;
    }

    /** How long from now, at least a second. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
