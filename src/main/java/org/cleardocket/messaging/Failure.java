package org.cleardocket.messaging;

/**
 * Why a text did not arrive.
 *
 * @param words for staff
 */
public record Failure(Reason reason, String words) {

    /** What may be done about it, whichever carrier said so. */
    public enum Reason {
        /** Nobody has this number. */
        NO_SUCH_NUMBER,
        /** A landline, or a phone without texts. */
        TAKES_NO_TEXTS,
        /** Off, or out of reach; another text may arrive. */
        OUT_OF_REACH,
        /** The phone or its carrier wants none of ours. */
        BLOCKED,
        /** The carrier did not like what it says. */
        FILTERED,
        /** Our account or sender number is not set up as it should be. */
        OUR_SENDER,
        /** Nobody took it before it was no longer worth sending. */
        TOO_LATE,
        /** Anything else, or nobody says. */
        OTHER
    }
}
