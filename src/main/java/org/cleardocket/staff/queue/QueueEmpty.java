package org.cleardocket.staff.queue;

/** What an empty queue says: why it is empty, never just nothing. */
final class QueueEmpty {

    private QueueEmpty() {
    }

    static String sentence(QueuePlace place) {
        if (!place.search().isEmpty()) {
            return "No request in this tab matches “" + place.search() + "”. Another tab may have it.";
        }
        if (place.mine()) {
            return "You have no requests in this tab.";
        }
        return switch (place.tab()) {
            case TO_DO -> "Nothing to do: no task is open.";
            case NEW -> "No request is new.";
            case IN_REVIEW -> "Nothing is in review.";
            case NEEDS_INFO -> "No request waits for something from its person.";
            case FILING -> "Nothing is waiting for the court.";
            case CLOSED -> "No request is closed.";
        };
    }
}
