package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private static Claim claim(TextTemplate template, int attempts) {
        var text = new OutgoingText(1, new PhoneNumber("+12135550142"), "", NOW);
        return new Claim(text, template, "sender", UUID.randomUUID(), NOW, false, attempts, 0, NOW);
    }

    private static Duration wait(TextTemplate template, int attempts, Duration asked) {
        return Backoff.of(claim(template, attempts), asked);
    }

    @Test
    void waits_double_up_to_ten_minutes_and_stray_by_a_quarter() {
        for (var attempts : new int[] {1, 2, 3, 4, 30}) {
            var seconds = Math.min(5 << Math.min(attempts - 1, 10), 600);
            assertThat(wait(TextTemplate.UPDATE, attempts, Duration.ZERO))
                    .isBetween(Duration.ofMillis(seconds * 750L), Duration.ofMillis(seconds * 1250L));
        }
    }

    @Test
    void texts_that_failed_together_do_not_come_back_together() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> wait(TextTemplate.UPDATE, 8, Duration.ZERO)).distinct())
                .hasSizeGreaterThan(50);
    }

    @Test
    void codes_wait_less_than_a_minute() {
        assertThat(wait(TextTemplate.CODE, 20, Duration.ZERO)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void what_the_carrier_asks_for_is_honored_but_no_more_than_an_hour() {
        assertThat(wait(TextTemplate.UPDATE, 1, Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(20));
        assertThat(wait(TextTemplate.CODE, 1, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(wait(TextTemplate.UPDATE, 1, Duration.ofDays(3))).isEqualTo(Duration.ofHours(1));
    }
}
