package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures of years that no other test lives in. */
class TextStatisticsTest extends SendingPortal {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final LocalDateTime NOW = LocalDateTime.of(2060, 6, 15, 14, 30);

    @Autowired TextTally tally;

    @AfterEach
    void nothing_stays() {
        sql.sql("delete from messaging.outage where sender = ?").param(gateway.name()).update();
        sql.sql("delete from messaging.outgoing where queued_at > '2050-01-01'").update();
        sql.sql("delete from messaging.removed where hour > '2050-01-01'").update();
    }

    private TextStatistics statistics(MessagingSettings settings, LocalDateTime now) {
        var clock = Clock.fixed(now.atZone(LOS_ANGELES).toInstant(), ZoneOffset.UTC);
        return new TextStatistics(tally, outbox, new Outages(sql, new Senders(List.of(gateway))), settings, clock);
    }

    private TextFigures figures() {
        return statistics(settings, NOW).now();
    }

    private void text(LocalDateTime written, TextState state, Failure.Reason failure, boolean billed, int parts) {
        sql.sql("""
                insert into messaging.outgoing (phone, language, template, body, parts, state, urgent, queued_at,
                    due_at, expires_at, failure, provider_id)
                values (:phone, 'en', 'UPDATE', '', :parts, :state, false, :at, 'infinity', 'infinity', :failure,
                    case when :billed then gen_random_uuid()::text end)
                """)
                .param("phone", phone.e164())
                .param("parts", parts)
                .param("state", state.name())
                .param("at", written.atZone(LOS_ANGELES).toOffsetDateTime())
                .param("failure", failure == null ? null : failure.name())
                .param("billed", billed)
                .update();
    }

    @Test
    void each_text_counts_as_what_became_of_it() {
        text(NOW, TextState.QUEUED, null, false, 1);
        text(NOW, TextState.SENT, null, true, 2);
        text(NOW, TextState.DELIVERED, null, true, 3);
        text(NOW, TextState.UNDELIVERED, Failure.Reason.OUT_OF_REACH, true, 1);
        text(NOW, TextState.FAILED, Failure.Reason.OUT_OF_REACH, false, 9);
        text(NOW, TextState.FAILED, null, false, 9);
        text(NOW, TextState.SUPPRESSED, Failure.Reason.BLOCKED, false, 9);
        text(NOW, TextState.WITHDRAWN, null, false, 9);
        text(NOW, TextState.WITHDRAWN, null, false, 9);
        text(NOW, TextState.UNKNOWN, Failure.Reason.OTHER, false, 9);
        var today = figures().days().getFirst().counts();
        assertThat(today).isEqualTo(new TextCounts(10, 1, 3, 1,
                Map.of(Failure.Reason.OUT_OF_REACH, 2, Failure.Reason.OTHER, 1), 1, 2, 1, 6));
        assertThat(today.failures()).isEqualTo(3);
        assertThat(figures().price(today)).isCloseTo(6 * 0.0083, within(1e-9));
    }

    @Test
    void a_day_and_an_hour_begin_by_the_clocks_of_los_angeles() {
        var today = NOW.toLocalDate().atStartOfDay();
        text(today, TextState.SENT, null, true, 1);
        text(today.minusSeconds(1), TextState.SENT, null, true, 1);
        text(today.minusDays(13), TextState.SENT, null, true, 1);
        text(today.minusDays(13).minusSeconds(1), TextState.SENT, null, true, 1);
        var figures = figures();
        assertThat(figures.days()).hasSize(14).extracting(TextFigures.Span::from).startsWith(today,
                today.minusDays(1)).endsWith(today.minusDays(13));
        assertThat(figures.days()).extracting(span -> span.counts().written()).startsWith(1, 1, 0).endsWith(0, 1);
        assertThat(figures.total().written()).isEqualTo(3);
        assertThat(figures.hours()).hasSize(15).extracting(TextFigures.Span::from)
                .startsWith(today.plusHours(14)).endsWith(today);
        assertThat(figures.hours()).extracting(span -> span.counts().written()).endsWith(0, 1);
    }

    @Test
    void an_hour_that_comes_twice_in_autumn_counts_both_times() {
        var clocksGoBack = LocalDateTime.of(2060, 11, 7, 1, 30).atZone(LOS_ANGELES);
        text(clocksGoBack.toLocalDateTime(), TextState.SENT, null, true, 1);
        sql.sql("""
                insert into messaging.removed (hour, state, failure, billed, texts, parts)
                values (?, 'DELIVERED', '', true, 4, 5)
                """).param(clocksGoBack.truncatedTo(ChronoUnit.HOURS).withLaterOffsetAtOverlap()
                .toOffsetDateTime()).update();
        var hours = statistics(settings, LocalDateTime.of(2060, 11, 7, 5, 0)).now().hours();
        assertThat(hours.get(4).from()).isEqualTo(LocalDateTime.of(2060, 11, 7, 1, 0));
        assertThat(hours.get(4).counts()).isEqualTo(new TextCounts(5, 0, 5, 4, Map.of(), 0, 0, 0, 6));
    }

    @Test
    void removed_codes_still_count() {
        queueCode();
        queueCode();
        job(gateway).sendDue();
        var from = clock.instant().minusSeconds(7200).truncatedTo(ChronoUnit.HOURS);
        var before = counts(from);
        sentTexts.removeSettled(TextTemplate.CODE, Instant.parse("2049-01-01T00:00:00Z"));
        assertThat(texts.with(phone)).isEmpty();
        assertThat(counts(from)).isEqualTo(before);
        queueCode();
        job(gateway).sendDue();
        sentTexts.removeSettled(TextTemplate.CODE, Instant.parse("2049-01-01T00:00:00Z"));
        assertThat(counts(from).sent()).isEqualTo(before.sent() + 1);
    }

    private TextCounts counts(Instant from) {
        return tally.since(from).stream().map(TextCounts::of).reduce(TextCounts.NONE, TextCounts::plus);
    }

    @Test
    void a_text_knows_its_parts_from_the_beginning() {
        var id = queue(TextTemplate.MESSAGE, Map.of("words", "Venga aquí, por aquí y por acá", "phone", ""));
        assertThat(sql.sql("select parts from messaging.outgoing where id = ?").param(id).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void the_queue_shows_how_long_the_oldest_text_is_due() {
        var due = clock.instant().minusSeconds(300).truncatedTo(ChronoUnit.MILLIS);
        sql.sql("update messaging.outgoing set due_at = ? where id = ?").param(Outbox.at(due)).param(queue()).update();
        var figures = statistics(settings, NOW).now();
        assertThat(figures.queued()).isPositive();
        assertThat(figures.oldestDue()).contains(due);
    }

    @Test
    void senders_tell_since_when_they_fail_and_when_they_are_tried_again() {
        assertThat(figures().senders()).containsExactly(new SenderHealth(gateway.name(), null, null));
        var since = Instant.parse("2060-06-15T21:00:00Z");
        sql.sql("insert into messaging.outage (sender, since, retry_at) values (?, ?, ?)")
                .param(gateway.name()).param(Outbox.at(since)).param(Outbox.at(since.plusSeconds(60))).update();
        assertThat(figures().senders())
                .containsExactly(new SenderHealth(gateway.name(), since, since.plusSeconds(60)));
    }

    @Test
    void rules_of_now_are_told() {
        var before = figures().stopped();
        stops.add(phone, "STOP");
        assertThat(figures().stopped()).isEqualTo(before + 1);
        assertThat(figures().perSecond()).isZero();
        assertThat(figures().quietUntil()).isEmpty();
        var night = Settings.quiet(LocalTime.of(14, 0), LocalTime.of(16, 0));
        assertThat(statistics(night, NOW).now().quietUntil())
                .contains(NOW.toLocalDate().atTime(16, 0).atZone(LOS_ANGELES).toInstant());
        assertThat(statistics(Settings.perSecond(7), NOW).now().perSecond()).isEqualTo(7);
    }
}
