package org.cleardocket.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cleardocket.documents.FolderId;

/**
 * A request as its own person sees it: no staff names, no notes, and of each conviction only the
 * answer to their own words.
 *
 * @param steps     the newest first
 * @param folder    where its papers are
 * @param papersEnd when its papers are destroyed if nothing happens before; empty while it is open
 */
public record FollowedRequest(TicketNumber ticket, RequestStatus status, Instant submittedAt, LocalDate lookBy,
        List<DecidedCount> counts, List<Step> steps, FolderId folder, Optional<Instant> papersEnd) {

    /** A change of state, or a word to the person without one. */
    public record Step(Instant at, RequestStatus status, String reason) {
    }

    static FollowedRequest of(Request request, RequestSettings settings) {
        var steps = shown(request).mapToObj(request.history()::get)
                .map(line -> new Step(line.at(), line.status(), line.reason()))
                .toList().reversed();
        return new FollowedRequest(request.ticket(), request.status(), request.submittedAt(), request.lookBy(),
                request.counts().stream().map(RequestCount::answer).toList(), steps, request.folder(),
                Optional.of(request.status()).filter(status -> !status.isOpen())
                        .map(status -> request.lastChangedAt().plus(settings.papersKeptAfter(status))));
    }

    /** Whether staff did something that the person sees, after the first steps. */
    static boolean hasNews(Request request, int first) {
        return shown(request).anyMatch(step -> step >= first && request.history().get(step).by() != null);
    }

    /** The steps of the history that are for the person. */
    private static IntStream shown(Request request) {
        var history = request.history();
        return IntStream.range(0, history.size()).filter(step -> step == 0
                || history.get(step).status() != history.get(step - 1).status()
                || !history.get(step).reason().isEmpty());
    }
}
