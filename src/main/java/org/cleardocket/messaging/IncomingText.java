package org.cleardocket.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A text that a person sent to us.
 *
 * @param providerId the carrier's number of it, by which it is taken in once
 * @param from       whose phone
 * @param body       what it says, in any alphabet; may be empty
 * @param media      how many pictures and the like came along, which nobody fetches
 * @param handled    the order that the carrier itself has obeyed; {@code null} for none that we know of
 */
public record IncomingText(String providerId, PhoneNumber from, String body, int media,
        @Nullable CarrierKeyword handled) {

    /** Twice what a carrier joins together; whoever sends more is not a phone. */
    private static final int LONGEST = 3200;

    public IncomingText {
        media = Math.max(0, media);
        body = body.replace("\0", ""); // which PostgreSQL does not store
        if (body.length() > LONGEST) {
            body = body.substring(0, Character.isHighSurrogate(body.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
        }
    }

    /** A text that the carrier has not obeyed. */
    public IncomingText(String providerId, PhoneNumber from, String body, int media) {
        this(providerId, from, body, media, null);
    }

    /** The same without pictures. */
    public IncomingText(String providerId, PhoneNumber from, String body) {
        this(providerId, from, body, 0);
    }

    /** The carrier's number alone, because this is what reaches a log. */
    @Override
    public String toString() {
        return "incoming " + providerId;
    }
}
