package org.cleardocket.messaging;

/** How far an outgoing text has come. */
public enum TextState {
    /** Promised; not yet handed to the carrier. */
    QUEUED(0),
    /** Claimed by a worker, which may be talking to the carrier just now. */
    SENDING(0),
    /** The carrier has it. */
    SENT(2),
    /** The phone has it. */
    DELIVERED(5),
    /** The carrier gave up on the way to the phone. */
    UNDELIVERED(4),
    /** The carrier refused it, or nobody would take it before it grew too old. */
    FAILED(3),
    /** Never sent, because the person said STOP. */
    SUPPRESSED(6),
    /** Nobody can say whether the carrier took it; it is not sent a second time. */
    UNKNOWN(1),
    /** Never sent, because we took it back before it left. */
    WITHDRAWN(1);

    private final int finality;

    TextState(int finality) {
        this.finality = finality;
    }

    /** Whether it is known not to arrive. */
    boolean isFailure() {
        return this == UNDELIVERED || this == FAILED;
    }

    /**
     * Whether a receipt that reports {@code next} is news. Receipts come late, twice and in any order; as each only
     * replaces a less final state, every order ends in the same one.
     */
    boolean yieldsTo(TextState next) {
        return finality < next.finality;
    }
}
