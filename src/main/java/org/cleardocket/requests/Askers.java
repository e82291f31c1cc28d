package org.cleardocket.requests;

import java.util.List;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.Correspondents;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.stereotype.Component;

/** The people who asked for help, each known by their number, and whether they have seen what became of it. */
@Component
class Askers implements Correspondents {

    private final RequestStore store;
    private final SeenStore seen;
    private final PortalSettings portal;

    Askers(RequestStore store, SeenStore seen, PortalSettings portal) {
        this.store = store;
        this.seen = seen;
        this.portal = portal;
    }

    @Override
    public boolean knows(PhoneNumber phone) {
        return store.has(phone);
    }

    @Override
    public boolean hasNews(PhoneNumber phone) {
        return store.reachedBy(phone).stream().anyMatch(this::hasNews);
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
    List<Request> show(PhoneNumber phone) {
        var requests = store.of(phone);
        requests.forEach(request -> seen.show(request.id(), request.history().size()));
        return requests;
    }
}
