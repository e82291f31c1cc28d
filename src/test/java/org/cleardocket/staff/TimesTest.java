package org.cleardocket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    /** In Los Angeles: Sunday, November 22, 2026, 7:30 in the evening. */
    private static final Instant NOW = Instant.parse("2026-11-23T03:30:00Z");

    @ParameterizedTest
    @CsvSource({
            "2026-11-23T03:29:30Z, just now",
            "2026-11-23T03:25:00Z, 5 min ago",
            "2026-11-22T23:30:00Z, 4 h ago",
            "2026-11-22T07:30:00Z, yesterday",
            "2026-11-10T20:00:00Z, 12 days ago"})
    void how_long_ago(Instant then, String words) {
        assertThat(Times.ago(then, NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-25, in 3 days, false",
            "2026-11-23, in 1 day, false",
            "2026-11-22, due today, false",
            "2026-11-21, 1 day late, true",
            "2026-11-12, 10 days late, true"})
    void a_promise_against_today(LocalDate promised, String words, boolean late) {
        assertThat(Times.due(promised, NOW)).isEqualTo(words);
        assertThat(Times.isLate(promised, NOW)).isEqualTo(late);
    }

    @Test
    void the_exact_time_is_that_of_los_angeles() {
        assertThat(Times.exact(NOW)).isEqualTo("Sun, Nov 22, 2026 at 7:30 PM");
        assertThat(Times.time(NOW)).isEqualTo("7:30 PM");
    }
}
