package org.cleardocket.requests;

/**
 * What a staff member does with a request, all of it or nothing.
 *
 * @param version  the version that was on their screen
 * @param status   the new state, or the present one to leave a note or send a text alone
 * @param reason   why; required where {@link RequestStatus#needsReason} says so; the person may read it
 * @param note     for colleagues alone; may be empty
 * @param sendText whether the person is told by text that there is an update
 */
public record Action(RequestId request, int version, RequestStatus status, String reason, String note,
        boolean sendText) {
}
