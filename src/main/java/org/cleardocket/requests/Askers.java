package org.cleardocket.requests;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cleardocket.documents.FolderId;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.Correspondents;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.stereotype.Component;

/** The people who asked for help, each known by their number, and whether they have seen what became of it. */
@Component
class Askers implements Correspondents {

    private final RequestStore store;
    private final NumberStore numbers;
    private final SeenStore seen;
    private final PortalSettings portal;
    private final Clock clock;

    Askers(RequestStore store, NumberStore numbers, SeenStore seen, PortalSettings portal, Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.seen = seen;
        this.portal = portal;
        this.clock = clock;
    }

    @Override
    public boolean knows(PhoneNumber phone) {
        return numbers.isKnown(phone);
    }

    @Override
    public boolean hasNews(PhoneNumber phone) {
        return store.reachedBy(phone).stream()
                .anyMatch(request -> !numbers.isSilent(request.id(), phone, clock.instant()) && hasNews(request));
    }

    /** Whether its person has not seen all that became of it. */
    boolean hasNews(Request request) {
        return FollowedRequest.hasNews(request, seen.steps(request.id()));
    }

    @Override
    public String link(Language language) {
        return portal.followLink(language);
    }

    /** Their requests, the newest first, which they are shown now. */
    List<Request> show(Follower follower) {
        var requests = of(follower);
        requests.forEach(request -> seen.show(request.id(), request.history().size()));
        return requests;
    }

    /**
     * Their requests, the newest first: not those whose person has not proven the number, or was silent for so long that
     * it may be another's. Where several people share the number, none before they have given their birth date.
     */
    List<Request> of(Follower follower) {
        var open = store.of(follower.phone()).stream()
                .filter(request -> numbers.opens(request.id(), follower.phone(), clock.instant())).toList();
        var birthDates = open.stream().map(request -> request.person().birthDate()).distinct().toList();
        var born = follower.born() == null && birthDates.size() == 1 ? birthDates.getFirst() : follower.born();
        return open.stream().filter(request -> request.person().birthDate().equals(born)).toList();
    }

    /** The folder of a request of theirs that takes papers. */
    Optional<FolderId> folder(Follower follower, TicketNumber ticket) {
        return of(follower).stream()
                .filter(request -> request.ticket().equals(ticket) && request.status().takesPapers())
                .map(Request::folder).findFirst();
    }
}
