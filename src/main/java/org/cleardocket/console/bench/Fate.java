package org.cleardocket.console.bench;

import org.cleardocket.messaging.TextState;

/** What a carrier makes of the texts to a number (twilio.com/docs/api/errors). */
enum Fate {
    ARRIVES("delivered", 0, TextState.DELIVERED),
    OUT_OF_REACH("undelivered", 30003, TextState.UNDELIVERED),
    FILTERED("undelivered", 30007, TextState.UNDELIVERED),
    GIVEN_UP("failed", 30008, TextState.FAILED),
    /** Taken, and only then found to have said STOP, as messaging services do. */
    STOPPED("failed", 21610, TextState.SUPPRESSED),
    REFUSED_AS_STOPPED("", 21610, TextState.SUPPRESSED),
    REFUSED_AS_NO_NUMBER("", 21211, TextState.FAILED);

    private final String status;
    private final int error;
    private final TextState state;

    Fate(String status, int error, TextState state) {
        this.status = status;
        this.error = error;
        this.state = state;
    }

    /** Whether the carrier does not even take a text. */
    boolean isRefused() {
        return status.isEmpty();
    }

    /** Whether a second text to the number is held back once this has come to light. */
    boolean isStopped() {
        return state == TextState.SUPPRESSED;
    }

    /** The last status, as Twilio calls it. */
    String status() {
        return status;
    }

    /** Why it went no further; zero where it arrived. */
    int error() {
        return error;
    }

    /** What the portal should say of the text in the end. */
    TextState state() {
        return state;
    }
}
