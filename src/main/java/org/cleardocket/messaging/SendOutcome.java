package org.cleardocket.messaging;

import java.time.Duration;

/** What came of handing a text to the carrier. */
public sealed interface SendOutcome {

    /** The carrier has it. */
    record Accepted(String providerId) implements SendOutcome {
    }

    /** The carrier will never take it. */
    record Rejected(String reason) implements SendOutcome {
    }

    /** The carrier does not send to this number, because the person said STOP to it. */
    record OptedOut(String reason) implements SendOutcome {
    }

    /** The carrier has surely not taken it, and may take it later. */
    record TryLater(String reason, Duration after) implements SendOutcome {
    }

    /** The carrier may or may not have it: before anything is sent again it is asked, not sooner than {@code after}. */
    record Unclear(String reason, Duration after) implements SendOutcome {
    }
}
