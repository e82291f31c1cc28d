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
    private final RequestPaperStore papers;
    private final SeenStore seen;
    private final PortalSettings portal;
    private final Clock clock;

    Askers(RequestStore store, NumberStore numbers, RequestPaperStore papers, SeenStore seen, PortalSettings portal,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.papers = papers;
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

    /**
     * Their requests, the newest first, which they are shown now: not those whose person has not proven the number, or
     * was silent for so long that it may be another's.
     */
    List<Request> show(PhoneNumber phone) {
        var requests = store.of(phone).stream()
                .filter(request -> numbers.opens(request.id(), phone, clock.instant())).toList();
        requests.forEach(request -> seen.show(request.id(), request.history().size()));
        return requests;
    }

    /** The folder of a request of theirs that takes papers; of none whose number may be another's. */
    Optional<FolderId> folder(PhoneNumber phone, TicketNumber ticket) {
        return papers.folder(phone, ticket)
                .filter(folder -> folder.status().takesPapers()
                        && numbers.opens(folder.request(), phone, clock.instant()))
                .map(RequestPaperStore.OwnFolder::id);
    }
}
