package org.cleardocket.requests;

import java.time.Instant;
import java.util.List;
import org.cleardocket.documents.FolderId;
import org.cleardocket.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A request, whole.
 *
 * @param version     grows with every change; an action names the version it was decided on
 * @param closedAt    since when it is closed; {@code null} while it is open
 * @param promise     by which day somebody looks at it
 * @param owner       the staff member who works on it
 * @param history     the oldest step first
 * @param folder      where its papers are
 * @param papers      what the person said about papers; {@link PaperAnswer#ADDED} once one is there
 */
public record Request(RequestId id, int version, TicketNumber ticket, Language language, Person person,
        boolean mayText, RequestStatus status, Instant submittedAt, Instant lastChangedAt,
        @Nullable Instant closedAt, LookPromise promise,
        @Nullable StaffMember owner, List<RequestCount> counts, List<HistoryLine> history, FolderId folder,
        PaperAnswer papers) {

    /** Since when it has been in the state in which it is. */
    public Instant inStateSince() {
        var since = submittedAt;
        var last = RequestStatus.SUBMITTED;
        for (var step : history) {
            since = step.status() == last ? since : step.at();
            last = step.status();
        }
        return since;
    }
}
