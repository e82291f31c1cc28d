package org.cleardocket.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The promise to a person that somebody looks at their request. Only work on the request keeps it: an action, an
 * assessment, a question for papers. Claiming, giving back and looking it up do not. What the person sends while we
 * wait for them, and a reopening, begin it anew; it counts only while the request is new or in review, so that the
 * clock stands still while we wait for the person.
 *
 * @param by     the last day
 * @param keptAt when it was kept; {@code null} while it is not
 */
public record LookPromise(LocalDate by, @Nullable Instant keptAt) {

    /** Whether somebody has yet to look at a request that stands like this. */
    public boolean isOpen(RequestStatus status) {
        return keptAt == null && status.isForLook();
    }
}
