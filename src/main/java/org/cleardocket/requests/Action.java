package org.cleardocket.requests;

import org.jspecify.annotations.Nullable;

/**
 * What a staff member does with a request, all of it or nothing.
 *
 * @param version  the version that was on their screen
 * @param status   the new state, or the present one to leave a note or send a text alone
 * @param reason   why; required where {@link RequestStatus#needsReason} says so; the person may read it; at most
 *                 {@link #LONGEST} characters
 * @param note     for colleagues alone; may be empty; at most {@link #LONGEST} characters
 * @param text     what the person is told by text; {@code null} for nothing
 */
public record Action(RequestId request, int version, RequestStatus status, String reason, String note,
        @Nullable StaffText text) {

    /** How long a reason and a note may be, in characters. */
    public static final int LONGEST = 2000;

    /** @throws IllegalArgumentException where the reason or the note is too long */
    public Action {
        if (reason.length() > LONGEST || note.length() > LONGEST) {
            throw new IllegalArgumentException("a reason or note of more than " + LONGEST + " characters");
        }
    }

    /** Whether it does more than take up a request in this state, as a claim does. */
    boolean isWork(RequestStatus before) {
        var takesUp = status == before || before == RequestStatus.SUBMITTED && status == RequestStatus.IN_REVIEW;
        return !takesUp || !reason.isBlank() || !note.isBlank() || text != null;
    }
}
