package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stays on the device after sending.
 *
 * @param ticket nine digits
 * @param lookBy the day by which a person will have looked at the request
 * @param link   whether a link for papers comes by text; {@code null} where they want none
 * @param shared whether others use the device; {@code null} for no
 */
record SentTicket(String ticket, LocalDate lookBy, @Nullable Boolean link, @Nullable Boolean shared) {

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }

    /** The key of how they add the papers that they do not have yet. */
    Optional<String> papers() {
        return Optional.ofNullable(link).map(comes -> comes ? "ticket.papers.link" : "ticket.papers.no-link");
    }
}
