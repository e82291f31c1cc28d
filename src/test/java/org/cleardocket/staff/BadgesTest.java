package org.cleardocket.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.cleardocket.requests.LookPromise;
import org.cleardocket.requests.RequestStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    @ParameterizedTest
    @CsvSource({"SUBMITTED, false, 2 days late", "IN_REVIEW, false, 2 days late", "SUBMITTED, true, 'Nov 20, 2026'",
        "IN_REVIEW, true, 'Nov 20, 2026'", "NEEDS_INFO, false, 'Nov 20, 2026'", "WITHDRAWN, false, ''"})
    void a_promise_is_late_until_somebody_looks_and_a_claim_is_no_look(RequestStatus status, boolean kept,
            String words) {
        var promise = new LookPromise(LocalDate.of(2026, 11, 20), kept ? NOW : null);
        assertThat(Badges.promise(status, promise, NOW).getText()).isEqualTo(words);
    }
}
