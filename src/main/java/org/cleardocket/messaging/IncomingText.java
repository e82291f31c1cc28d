package org.cleardocket.messaging;

/**
 * A text that a person sent to us.
 *
 * @param providerId the carrier's number of it, by which it is taken in once
 * @param from       whose phone
 * @param body       what it says, in any alphabet
 */
public record IncomingText(String providerId, PhoneNumber from, String body) {

    /** Twice what a carrier joins together; whoever sends more is not a phone. */
    private static final int LONGEST = 3200;

    public IncomingText {
        body = body.replace("\0", ""); // which PostgreSQL does not store
        body = body.substring(0, Math.min(body.length(), LONGEST));
    }

    /** The carrier's number alone, because this is what reaches a log. */
    @Override
    public String toString() {
        return "incoming " + providerId;
    }
}
