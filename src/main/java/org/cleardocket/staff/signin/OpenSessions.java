package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The sessions of each account, in this copy of the portal. Nobody works in more than a few browsers, so a further
 * sign-in ends the oldest session: forgotten ones do not stay open everywhere.
 */
@Component
class OpenSessions {

    static final int MOST = 5;
    private static final String PLACE = OpenSessions.class.getName();

    private final Map<UUID, Deque<Place>> places = new HashMap<>();

    /** A session's place, which the container gives back when the session ends, however it ends. */
    private final class Place implements HttpSessionBindingListener {

        private final UUID account;
        private final HttpSession session;

        Place(UUID account, HttpSession session) {
            this.account = account;
            this.session = session;
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            giveBack(this);
        }
    }

    /** Counts a session that somebody has just signed in to. */
    void add(UUID account, HttpSession session) {
        session.setAttribute(PLACE, new Place(account, session)); // unbinds what it was before
        oldestBeyond(account, (Place) session.getAttribute(PLACE)).ifPresent(oldest -> end(oldest.session));
    }

    private synchronized Optional<Place> oldestBeyond(UUID account, Place fresh) {
        var open = places.computeIfAbsent(account, _ -> new ArrayDeque<>());
        open.addLast(fresh);
        return open.size() > MOST ? Optional.of(open.removeFirst()) : Optional.empty();
    }

    private synchronized void giveBack(Place place) {
        places.computeIfPresent(place.account, (_, open) -> {
            open.remove(place);
            return open.isEmpty() ? null : open;
        });
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // it has just ended by itself
        }
    }
}
