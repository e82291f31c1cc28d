package org.cleardocket.requests;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The tabs of the queue. */
public enum QueueTab {
    /** Of any state: whatever has tasks. */
    TO_DO(EnumSet.noneOf(RequestStatus.class)),
    NEW(EnumSet.of(RequestStatus.SUBMITTED)),
    IN_REVIEW(EnumSet.of(RequestStatus.IN_REVIEW)),
    NEEDS_INFO(EnumSet.of(RequestStatus.NEEDS_INFO)),
    FILING(EnumSet.of(RequestStatus.READY_TO_FILE, RequestStatus.FILED)),
    CLOSED(EnumSet.complementOf(EnumSet.of(RequestStatus.SUBMITTED, RequestStatus.IN_REVIEW, RequestStatus.NEEDS_INFO,
            RequestStatus.READY_TO_FILE, RequestStatus.FILED)));

    private final Set<RequestStatus> statuses;

    QueueTab(Set<RequestStatus> statuses) {
        this.statuses = statuses;
    }

    /** The tab in which requests of a state lie. */
    static QueueTab of(RequestStatus status) {
        return Arrays.stream(values()).filter(tab -> tab.statuses.contains(status)).findFirst().orElseThrow();
    }

    public Set<RequestStatus> statuses() {
        return Set.copyOf(statuses);
    }
}
