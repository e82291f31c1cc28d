package org.cleardocket.requests;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which requests the queue shows, and in which order.
 *
 * @param search  part of a name, a ticket number or a phone number; empty for all
 * @param ownerId only those of this staff member; {@code null} for everybody's
 * @param firstId those of this staff member stand before all others; {@code null} for nobody's
 */
public record QueueQuery(QueueTab tab, String search, @Nullable String ownerId,
        @Nullable String firstId, Sort sort, boolean descending) {

    /** Nobody's requests stand before those of others. */
    public QueueQuery(QueueTab tab, String search, @Nullable String ownerId, Sort sort, boolean descending) {
        this(tab, search, ownerId, null, sort, descending);
    }

    public enum Sort { SUBMITTED, LAST_CHANGED, NAME, TICKET, LANGUAGE, STATUS, LOOK_BY }

    /** The digits of a search for a ticket or phone number; empty where it is for a name. */
    Optional<String> number() {
        return Optional.of(search.replaceAll("[\\s\\p{Pd}.()+/]", "")).filter(digits -> digits.matches("\\d+"));
    }

    /** The tab as it opens: oldest first. */
    public static QueueQuery of(QueueTab tab) {
        return new QueueQuery(tab, "", null, Sort.SUBMITTED, false);
    }
}
