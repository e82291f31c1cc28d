package org.cleardocket.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A text in a worker's hands.
 *
 * @param template   what kind of text
 * @param sender     who is to take it, or may have taken it
 * @param lease      proves that the worker still has it
 * @param leaseEnds  from then on another worker may take it
 * @param stopped    whether the number's owner has said STOP, and this text may not pass
 * @param attempts   how often it was claimed, this time included
 * @param unanswered earlier calls to the sender whose answer nobody heard
 * @param expiresAt  after this it is no longer worth sending
 */
record Claim(OutgoingText text, TextTemplate template, String sender, UUID lease, Instant leaseEnds, boolean stopped,
        int attempts, int unanswered, Instant expiresAt) {

    /** Whether a second one does no harm. */
    boolean isCode() {
        return template == TextTemplate.CODE;
    }

    boolean isExpired(Instant now) {
        return now.isAfter(expiresAt);
    }
}
