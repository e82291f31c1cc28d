package org.cleardocket.messaging;

/** How far an outgoing text has come. */
public enum TextState {
    /** Promised; not yet handed to the carrier. */
    QUEUED,
    /** Claimed by a worker, which may be talking to the carrier just now. */
    SENDING,
    /** The carrier has it. */
    SENT,
    /** The phone has it. */
    DELIVERED,
    /** The carrier gave up on the way to the phone. */
    UNDELIVERED,
    /** The carrier refused it, or nobody would take it before it grew too old. */
    FAILED,
    /** Never sent, because the person said STOP. */
    SUPPRESSED,
    /** Nobody can say whether the carrier took it; it is not sent a second time. */
    UNKNOWN
}
