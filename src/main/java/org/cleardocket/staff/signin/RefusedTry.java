package org.cleardocket.staff.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A try to sign in that failed.
 *
 * @param page     that was sent
 * @param username as typed
 * @param until    when the next try may come; {@code null} where it may come at once
 */
record RefusedTry(String page, String username, @Nullable Instant until) {

    /** How long to wait yet; empty where it was the password or the code that was wrong. */
    Optional<Duration> pause(Instant now) {
        return Optional.ofNullable(until).map(end -> Duration.between(now, end));
    }
}
