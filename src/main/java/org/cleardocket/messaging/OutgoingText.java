package org.cleardocket.messaging;

import java.time.Instant;

/**
 * A text as the carrier gets it.
 *
 * @param id    our number, which the carrier hands back with its receipts
 * @param since when it was first tried: the carrier cannot have it from before
 */
public record OutgoingText(long id, PhoneNumber to, String body, Instant since) {

    /** The id alone, because this is what reaches a log. */
    @Override
    public String toString() {
        return "text " + id;
    }
}
