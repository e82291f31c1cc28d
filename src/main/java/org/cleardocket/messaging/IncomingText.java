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
    /** Of an order, for the record; more than this is no word but what stands around it. */
    private static final int LONGEST_SAID = 320;

    public IncomingText {
        media = Math.max(0, media);
        body = cut(body.replace("\0", ""), LONGEST); // PostgreSQL does not store a zero
    }

    /** The words exactly as they came, at least their beginning. */
    String said() {
        return cut(body, LONGEST_SAID);
    }

    /** Never in the middle of a character. */
    private static String cut(String words, int longest) {
        return words.length() <= longest ? words
                : words.substring(0, Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest);
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
