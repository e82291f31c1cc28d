package org.cleardocket.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A request as its own person sees it: no staff names, no notes.
 *
 * @param steps the newest first
 */
public record FollowedRequest(TicketNumber ticket, RequestStatus status, Instant submittedAt, LocalDate lookBy,
        List<DecidedCount> counts, List<Step> steps) {

    public record Step(Instant at, RequestStatus status, String reason) {
    }
}
