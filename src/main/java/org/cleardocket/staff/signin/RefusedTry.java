package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A try to sign in that failed. It waits in the session for the page that says so, which is fetched by GET: neither
 * "back" nor "reload" sends the form again.
 *
 * @param page     that was sent
 * @param username as typed
 * @param until    when the next try may come; {@code null} where it may come at once
 */
record RefusedTry(String page, String username, @Nullable Instant until) implements Serializable {

    private static final String ATTRIBUTE = RefusedTry.class.getName();

    void remember(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static Optional<RefusedTry> recall(HttpServletRequest request, String page) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (RefusedTry) session.getAttribute(ATTRIBUTE))
                .filter(one -> one.page().equals(page));
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    /** How long to wait yet; empty where it was the password or the code that was wrong. */
    Optional<Duration> pause(Instant now) {
        return Optional.ofNullable(until).map(end -> Duration.between(now, end));
    }
}
