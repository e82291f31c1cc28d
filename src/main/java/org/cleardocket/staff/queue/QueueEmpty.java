package org.cleardocket.staff.queue;

/** What an empty queue says: why it is empty, never just nothing. */
final class QueueEmpty {

    private QueueEmpty() {
    }

    /** @param elsewhere whether a search finds something that is not on screen */
    static String sentence(QueuePlace place, boolean elsewhere) {
        if (!place.search().isEmpty()) {
            return (elsewhere ? "Nothing here matches “" : "No request in any tab matches “") + place.search() + "”.";
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
