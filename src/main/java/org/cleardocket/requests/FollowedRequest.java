package org.cleardocket.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;

/**
 * A request as its own person sees it: no staff names, no notes, and of each conviction only the
 * answer to their own words.
 *
 * @param steps the newest first
 */
public record FollowedRequest(TicketNumber ticket, RequestStatus status, Instant submittedAt, LocalDate lookBy,
        List<DecidedCount> counts, List<Step> steps) {

    /** A change of state, or a word to the person without one. */
    public record Step(Instant at, RequestStatus status, String reason) {
    }

    static FollowedRequest of(Request request) {
        var steps = new ArrayDeque<Step>();
        for (var line : request.history()) {
            var changed = steps.isEmpty() || steps.getFirst().status() != line.status();
            if (changed || !line.reason().isEmpty()) {
                steps.addFirst(new Step(line.at(), line.status(), line.reason()));
            }
        }
        return new FollowedRequest(request.ticket(), request.status(), request.submittedAt(), request.lookBy(),
                request.counts().stream().map(RequestCount::answer).toList(), List.copyOf(steps));
    }
}
