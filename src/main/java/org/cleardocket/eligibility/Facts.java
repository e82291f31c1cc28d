package org.cleardocket.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one count. Every fact may be unknown ({@code null}); unknown is never zero and never no, except
 * where the details of the rules say that only a stated fact counts.
 */
public record Facts(@Nullable String raw, @Nullable Level level, @Nullable DateRange offenseDate,
        @Nullable DateRange convictionDate, @Nullable AgeBand ageBand) {
}
