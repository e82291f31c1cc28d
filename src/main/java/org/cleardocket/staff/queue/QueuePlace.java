package org.cleardocket.staff.queue;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue is on screen. The address holds the tab and the filter; it never holds the search words,
 * because these are names and phone numbers and addresses end up in logs.
 *
 * @param search part of a ticket number, a phone number or a name; may be empty
 * @param mine   only the member's own
 */
record QueuePlace(QueueTab tab, String search, boolean mine) {

    static final QueuePlace START = new QueuePlace(QueueTab.NEW, "", false);

    /** Reads an address; {@code ?q=} is read, so that a link with a ticket number can be handed on. */
    static Optional<QueuePlace> read(@Nullable String tab, QueryParameters parameters) {
        return Optional.ofNullable(tab).flatMap(QueuePlace::tab).map(found -> new QueuePlace(found,
                parameters.getSingleParameter("q").orElse(""), parameters.getSingleParameter("mine").isPresent()));
    }

    QueuePlace withSearch(String other) {
        return new QueuePlace(tab, other.strip(), mine);
    }

    QueuePlace withMine(boolean other) {
        return new QueuePlace(tab, search, other);
    }

    String path() {
        return "queue/" + word(tab);
    }

    QueryParameters parameters() {
        return mine ? new QueryParameters(Map.of("mine", List.of(""))) : QueryParameters.empty();
    }

    QueueQuery query(String memberId, QueueQuery.Sort sort, boolean descending) {
        return new QueueQuery(tab, search, mine ? memberId : null, tab == QueueTab.TO_DO ? memberId : null, sort,
                descending);
    }

    static String word(QueueTab tab) {
        return tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<QueueTab> tab(String word) {
        return Arrays.stream(QueueTab.values()).filter(tab -> word(tab).equals(word)).findFirst();
    }
}
