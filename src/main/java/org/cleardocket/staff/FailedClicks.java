package org.cleardocket.staff;

import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log says of clicks that failed. A browser that sends nonsense must not fill a disk: one request leaves one
 * entry, and a network some in a minute. A trace is for defects of ours; what a browser made up has none.
 */
final class FailedClicks {

    static final int A_MINUTE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(FailedClicks.class);
    private static final String TOLD = FailedClicks.class.getName();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 1000;
    private static final Map<String, Count> COUNTS = new ConcurrentHashMap<>();

    private record Count(Instant since, int failures) {

        Count next(Instant now) {
            return since.plus(MINUTE).isBefore(now) ? new Count(now, 1) : new Count(since, failures + 1);
        }
    }

    private FailedClicks() {
    }

    /** Whether nothing of this request has failed yet; asked once for each failure. */
    static boolean isFirst(@Nullable VaadinRequest request) {
        if (request == null) {
            return true;
        }
        var first = request.getAttribute(TOLD) == null;
        request.setAttribute(TOLD, true);
        return first;
    }

    static void log(@Nullable VaadinRequest request, Throwable failure) {
        var network = request == null ? "" : Objects.requireNonNullElse(request.getRemoteAddr(), "");
        var failures = count(network, Instant.now());
        if (failures > A_MINUTE) {
            return;
        }
        if (isMadeUp(failure)) {
            LOG.warn("A browser asked the staff view for what is not there: {}", failure.getClass().getName());
        } else {
            LOG.error("A click in the staff view failed.", failure);
        }
        if (failures == A_MINUTE) {
            LOG.warn("More failures of this network are left out for a minute.");
        }
    }

    private static int count(String network, Instant now) {
        if (COUNTS.size() > MOST_NETWORKS) {
            COUNTS.values().removeIf(count -> count.since().plus(MINUTE).isBefore(now));
        }
        return COUNTS.merge(network, new Count(now, 1), (count, _) -> count.next(now)).failures();
    }

    /** Vaadin itself refuses a call of what is not there, before any code of ours is asked. */
    private static boolean isMadeUp(Throwable failure) {
        var trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("com.vaadin.flow.server.communication");
    }
}
