package org.cleardocket.requests;

import java.time.Instant;
import org.cleardocket.eligibility.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue.
 *
 * @param language  BCP-47 tag
 * @param counts    how many convictions it names
 * @param best      what the law says of its first count by what is known today
 * @param ownerName who works on it; {@code null} for nobody
 * @param tasks     how many are open
 */
public record QueueRow(RequestId id, TicketNumber ticket, String name, String language, RequestStatus status,
        int counts, Outcome best, Instant submittedAt, Instant lastChangedAt, LookPromise promise,
        @Nullable String ownerName, int tasks) {
}
