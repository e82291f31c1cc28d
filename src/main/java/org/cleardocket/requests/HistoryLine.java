package org.cleardocket.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a request.
 *
 * @param by     the staff member's name; {@code null} where the person or the program did it
 * @param status the state it led to
 * @param reason why; empty where none was needed
 * @param note   for colleagues alone; empty where there is none
 * @param textId the text it sent; {@code null} where it sent none
 */
public record HistoryLine(Instant at, @Nullable String by, RequestStatus status, String reason, String note,
        @Nullable Long textId) {
}
