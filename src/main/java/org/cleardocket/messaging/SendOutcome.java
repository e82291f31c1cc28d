package org.cleardocket.messaging;

import java.time.Duration;

/** What came of handing a text to a sender. */
public sealed interface SendOutcome {

    /** The carrier has it. */
    record Accepted(String providerId) implements SendOutcome {
    }

    /** No sender will ever get it to this number. */
    record Rejected(Failure failure) implements SendOutcome {
    }

    /** The carrier does not send to this number, because the person said STOP to it. */
    record OptedOut(String reason) implements SendOutcome {
    }

    /** This sender has surely not taken it, for a reason of its own; it may later, and another may now. */
    record TryLater(String reason, Duration after) implements SendOutcome {
    }

    /** The carrier may or may not have it: before anything is sent again it is asked, not sooner than {@code after}. */
    record Unclear(String reason, Duration after) implements SendOutcome {
    }
}
