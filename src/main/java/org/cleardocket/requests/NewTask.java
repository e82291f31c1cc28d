package org.cleardocket.requests;

import org.cleardocket.messaging.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A task to raise.
 *
 * @param cause of the same cause there is one open task of a kind
 */
record NewTask(TaskKind kind, String cause, Failure.@Nullable Reason reason, @Nullable Long textId) {

    /** However much they write: whoever reads one message reads them all. */
    static NewTask reply(long textId) {
        return new NewTask(TaskKind.REPLY, "", null, textId);
    }

    /** However many they add: whoever looks at one looks at them all. */
    static NewTask newPapers() {
        return new NewTask(TaskKind.NEW_PAPERS, "", null, null);
    }

    /** One task covers all lost files of a request. */
    static NewTask paperLost() {
        return new NewTask(TaskKind.PAPER_LOST, "", null, null);
    }

    static NewTask notDelivered(long textId, Failure.Reason reason) {
        return new NewTask(TaskKind.NOT_DELIVERED, "text " + textId, reason, textId);
    }

    static NewTask perhapsSent(long textId) {
        return new NewTask(TaskKind.PERHAPS_SENT, "text " + textId, null, textId);
    }

    static NewTask unreachable(Failure.Reason reason) {
        return new NewTask(TaskKind.NUMBER_UNREACHABLE, "", reason, null);
    }

    /** About a number, of which a request may have two, or an old one that nobody has settled. */
    static NewTask toProve() {
        return new NewTask(TaskKind.NUMBER_TO_PROVE, "", null, null);
    }

    static NewTask noAnswer() {
        return new NewTask(TaskKind.NO_ANSWER, "", null, null);
    }
}
