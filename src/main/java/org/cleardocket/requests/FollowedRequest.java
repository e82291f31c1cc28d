package org.cleardocket.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cleardocket.documents.FolderId;

/**
 * A request as its own person sees it: no staff names, no notes, and of each conviction only the
 * answer to their own words.
 *
 * @param promise   by which day somebody looks at it
 * @param taken     whether somebody on the staff has it
 * @param papers    what the person said about papers
 * @param steps     the newest first
 * @param folder    where its papers are
 * @param papersEnd when its papers are destroyed unless it is opened again before; empty while it is open
 */
public record FollowedRequest(TicketNumber ticket, RequestStatus status, Instant submittedAt, LookPromise promise,
        boolean taken, PaperAnswer papers, List<DecidedCount> counts, List<Step> steps, FolderId folder,
        Optional<Instant> papersEnd) {

    /** A change of state, or a word to the person without one. */
    public record Step(Instant at, RequestStatus status, String reason, What what) {
    }

    /** How a step came about. */
    public enum What {
        /** The person sent the request. */
        SENT,
        /** Somebody on the staff took it. */
        TAKEN,
        /** The person sent what we waited for. */
        ANSWERED,
        /** Somebody opened a closed one again. */
        REOPENED,
        /** Somebody moved it to another state. */
        MOVED,
        /** A word to the person; the state stays. */
        NOTE
    }

    static FollowedRequest of(Request request, RequestSettings settings) {
        return new FollowedRequest(request.ticket(), request.status(), request.submittedAt(), request.promise(),
                request.owner() != null, request.papers(), request.counts().stream().map(RequestCount::answer).toList(),
                steps(request), request.folder(),
                Optional.ofNullable(request.closedAt())
                        .map(closed -> closed.plus(settings.papersKeptAfter(request.status()))));
    }

    private static List<Step> steps(Request request) {
        return shown(request).mapToObj(step -> step(request, step)).toList().reversed();
    }

    private static Step step(Request request, int step) {
        var line = request.history().get(step);
        return new Step(line.at(), line.status(), line.reason(), what(request, step));
    }

    private static What what(Request request, int step) {
        if (step == 0) {
            return What.SENT;
        }
        var line = request.history().get(step);
        var before = request.history().get(step - 1).status();
        if (line.status() == before) {
            return What.NOTE;
        }
        if (line.by() == null) {
            return What.ANSWERED;
        }
        return line.status() != RequestStatus.IN_REVIEW ? What.MOVED
                : before == RequestStatus.SUBMITTED ? What.TAKEN
                : before.isOpen() ? What.MOVED : What.REOPENED;
    }

    /** How the request came into the state in which it is. */
    public What cameBy() {
        return cameBy(steps);
    }

    private static What cameBy(List<Step> steps) {
        return steps.stream().map(Step::what).filter(what -> what != What.NOTE).findFirst().orElse(What.SENT);
    }

    /** Whether what the person sent brought it back into review. */
    static boolean isAnswered(Request request) {
        return cameBy(steps(request)) == What.ANSWERED;
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
