package org.cleardocket.messaging;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How texts go, at all instances together. A text counts in the hour in which it was written, by the clocks of Los
 * Angeles, and moves from column to column as it goes on.
 *
 * @param at           when the figures were read
 * @param queued       still to be sent, scheduled ones too
 * @param oldestDue    since when the text that is due first has waited; empty where none is due
 * @param days         today first
 * @param hours        of today up to now, the latest first
 * @param stopped      how many numbers have said STOP
 * @param quietUntil   until when nothing but codes and answers goes out; empty while everything may
 * @param perSecond    how many texts may be handed over in a second; 0 for any number
 * @param pricePerPart in dollars
 */
public record TextFigures(Instant at, int queued, Optional<Instant> oldestDue, List<Span> days, List<Span> hours,
        List<SenderHealth> senders, int stopped, Optional<Instant> quietUntil, int perSecond, double pricePerPart) {

    /** The texts of an hour or a day, by its beginning. */
    public record Span(LocalDateTime from, TextCounts counts) {
    }

    /** All days together. */
    public TextCounts total() {
        return days.stream().map(Span::counts).reduce(TextCounts.NONE, TextCounts::plus);
    }

    /** What the carriers charge for some texts, in dollars. */
    public double price(TextCounts counts) {
        return pricePerPart * counts.parts();
    }
}
