package org.cleardocket.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** That the first factor was right a moment ago. */
record PasswordPassed(UUID account, Instant until) implements Serializable {

    private static final String ATTRIBUTE = PasswordPassed.class.getName();
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** In a session, which nobody has before. One from elsewhere gets a new id, so that who planted it has nothing. */
    static void remember(HttpServletRequest request, UUID account, Instant now) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new PasswordPassed(account, now.plus(GOOD_FOR)));
    }

    static Optional<UUID> recall(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (PasswordPassed) session.getAttribute(ATTRIBUTE))
                .filter(passed -> now.isBefore(passed.until()))
                .map(PasswordPassed::account);
    }
}
