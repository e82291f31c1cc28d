package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(9, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T19:59:59-07:00, 2026-07-01T19:59:59-07:00",
        "2026-07-01T20:00:00-07:00, 2026-07-02T09:00:00-07:00",
        "2026-07-01T23:59:59-07:00, 2026-07-02T09:00:00-07:00",
        "2026-07-01T00:00:00-07:00, 2026-07-01T09:00:00-07:00",
        "2026-07-01T08:59:59-07:00, 2026-07-01T09:00:00-07:00",
        "2026-07-01T09:00:00-07:00, 2026-07-01T09:00:00-07:00",
        "2026-12-31T20:00:00-08:00, 2027-01-01T09:00:00-08:00"})
    void what_falls_into_the_night_waits_for_nine(String moment, String next) {
        assertThat(NIGHT.next(at(moment))).isEqualTo(at(next));
        assertThat(NIGHT.at(at(moment))).isEqualTo(!moment.equals(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T20:00:00-08:00, 2026-03-08T09:00:00-07:00", // the night that lacks an hour
        "2026-03-08T01:59:59-08:00, 2026-03-08T09:00:00-07:00",
        "2026-03-08T08:59:59-07:00, 2026-03-08T09:00:00-07:00",
        "2026-10-31T20:00:00-07:00, 2026-11-01T09:00:00-08:00", // the night with an hour more
        "2026-11-01T01:30:00-07:00, 2026-11-01T09:00:00-08:00",
        "2026-11-01T01:30:00-08:00, 2026-11-01T09:00:00-08:00"})
    void nine_is_nine_whenever_the_clocks_change(String moment, String next) {
        assertThat(NIGHT.next(at(moment))).isEqualTo(at(next));
    }

    @Test
    void nineteen_thirty_is_no_night_on_either_side_of_a_change() {
        assertThat(NIGHT.at(at("2026-03-07T19:30:00-08:00"))).isFalse();
        assertThat(NIGHT.at(at("2026-03-08T19:30:00-07:00"))).isFalse();
        assertThat(NIGHT.at(at("2026-10-31T19:30:00-07:00"))).isFalse();
        assertThat(NIGHT.at(at("2026-11-01T19:30:00-08:00"))).isFalse();
    }

    @Test
    void quiet_within_a_day_and_none_at_all() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.next(at("2026-07-01T12:00:00-07:00"))).isEqualTo(at("2026-07-01T14:00:00-07:00"));
        assertThat(noon.at(at("2026-07-01T11:59:00-07:00"))).isFalse();
        assertThat(noon.at(at("2026-07-01T14:00:00-07:00"))).isFalse();
        assertThat(QuietHours.NONE.at(at("2026-07-01T00:00:00-07:00"))).isFalse();
        assertThat(QuietHours.NONE.at(at("2026-07-01T03:00:00-07:00"))).isFalse();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
