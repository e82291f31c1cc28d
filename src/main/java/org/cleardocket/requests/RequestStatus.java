package org.cleardocket.requests;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands, and where it may go from there. */
public enum RequestStatus {
    SUBMITTED, IN_REVIEW, NEEDS_INFO, READY_TO_FILE, FILED,
    GRANTED, DENIED, ALREADY_CLEARED, NOT_ELIGIBLE, REFERRED, WITHDRAWN, UNREACHABLE;

    private static final Set<RequestStatus> OPEN =
            EnumSet.of(SUBMITTED, IN_REVIEW, NEEDS_INFO, READY_TO_FILE, FILED);
    /** New or in review. */
    static final Set<RequestStatus> FOR_LOOK = EnumSet.of(SUBMITTED, IN_REVIEW);
    private static final Set<RequestStatus> EXPLAINED =
            EnumSet.of(NEEDS_INFO, DENIED, NOT_ELIGIBLE, REFERRED, WITHDRAWN, UNREACHABLE);
    private static final Set<RequestStatus> ATTORNEYS =
            EnumSet.of(READY_TO_FILE, FILED, GRANTED, DENIED, ALREADY_CLEARED, NOT_ELIGIBLE);

    /** Whether someone still has to do something. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether it is new or in review, so that it is our turn to look at it. */
    public boolean isForLook() {
        return FOR_LOOK.contains(this);
    }

    /** Whether nothing goes on before the person is heard of. */
    public boolean waitsForPerson() {
        return this == NEEDS_INFO || this == UNREACHABLE;
    }

    /** Whether the person may add papers. */
    public boolean takesPapers() {
        return isOpen() || waitsForPerson();
    }

    /** The states that may follow this one: from each a way leads back. A closed request is reopened into review. */
    public Set<RequestStatus> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(IN_REVIEW, WITHDRAWN, UNREACHABLE);
            case IN_REVIEW -> EnumSet.of(NEEDS_INFO, READY_TO_FILE, ALREADY_CLEARED, NOT_ELIGIBLE, REFERRED, WITHDRAWN,
                    UNREACHABLE);
            case NEEDS_INFO -> EnumSet.of(IN_REVIEW, WITHDRAWN, UNREACHABLE);
            case READY_TO_FILE -> EnumSet.of(FILED, IN_REVIEW, WITHDRAWN, UNREACHABLE);
            case FILED -> EnumSet.of(GRANTED, DENIED, READY_TO_FILE, IN_REVIEW, WITHDRAWN, UNREACHABLE);
            case GRANTED, DENIED, ALREADY_CLEARED, NOT_ELIGIBLE, REFERRED, WITHDRAWN, UNREACHABLE ->
                    EnumSet.of(IN_REVIEW);
        };
    }

    /**
     * Whether going from here to there must say why: every negative decision, every step back, every reopening, and
     * whatever is needed from the person, who reads there what it is.
     */
    public boolean needsReason(RequestStatus next) {
        return EXPLAINED.contains(next) || !isOpen() || isStepBack(next);
    }

    private boolean isStepBack(RequestStatus next) {
        return EnumSet.of(READY_TO_FILE, FILED).contains(this) && next.ordinal() < ordinal();
    }

    /** Whether only an attorney may take a request to this state. */
    public boolean isForAttorneys() {
        return ATTORNEYS.contains(this);
    }
}
