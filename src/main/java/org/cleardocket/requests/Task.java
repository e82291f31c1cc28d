package org.cleardocket.requests;

import java.time.Instant;
import org.cleardocket.messaging.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody on the staff has to do, not done yet.
 *
 * @param reason why a text did not arrive; {@code null} for other kinds
 * @param textId the text that it is about; {@code null} where it is about none
 */
public record Task(long id, RequestId request, TaskKind kind, Failure.@Nullable Reason reason, @Nullable Long textId,
        Instant raisedAt) {

    /** Whether the text may arrive at the second try; never where the phone or the carrier wants none of ours. */
    public boolean mayBeSentAgain() {
        return textId != null && switch (kind) {
            case PERHAPS_SENT -> true;
            case NOT_DELIVERED -> reason != null && switch (reason) {
                case OUT_OF_REACH, TOO_LATE, OTHER -> true;
                case NO_SUCH_NUMBER, TAKES_NO_TEXTS, BLOCKED, FILTERED, OUR_SENDER -> false;
            };
            case REPLY, NEW_PAPERS, PAPER_LOST, NUMBER_UNREACHABLE, NUMBER_TO_PROVE, NO_ANSWER -> false;
        };
    }

    /** Whether the person is still to be told something. */
    public boolean needsOtherWay() {
        return kind != TaskKind.REPLY && kind != TaskKind.NEW_PAPERS;
    }
}
