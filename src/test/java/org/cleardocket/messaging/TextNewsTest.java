package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.cleardocket.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What others learn of texts: events, figures, health. */
class TextNewsTest extends SendingPortal {

    @Autowired AuditLog audit;
    @Autowired MeterRegistry meters;
    @Autowired MockMvc portal;

    private double count(String name, String... tags) {
        var counter = meters.find(name).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    @Test
    void a_refusal_and_a_text_that_grew_too_old_are_news() {
        var refused = queue();
        job(gateway.sending(_ -> new SendOutcome.Rejected(new Failure(Failure.Reason.NO_SUCH_NUMBER, "no")))).sendDue();
        var old = queueCode();
        clock.advance(Duration.ofMinutes(11));
        job(gateway).sendDue();
        assertThat(events.stream(TextFailed.class)).containsExactly(
                new TextFailed(refused, phone, Failure.Reason.NO_SUCH_NUMBER),
                new TextFailed(old, phone, Failure.Reason.TOO_LATE));
    }

    @Test
    void a_text_that_nobody_can_tell_of_is_news() {
        var id = queueCode();
        var job = job(gateway.sending(_ -> UNCLEAR).finding(_ -> new SmsGateway.Lookup.CannotTell("no answer")));
        job.sendDue();
        clock.advance(Duration.ofMinutes(11));
        job.sendDue();
        assertThat(events.stream(TextUnresolved.class)).containsExactly(new TextUnresolved(id));
    }

    @Test
    void a_worker_that_was_too_slow_says_nothing() {
        queue();
        var slow = claimAndDie().getFirst();
        clock.advance(PAST_THE_LEASE);
        job(gateway).sendDue();
        outcomes.failed(slow, new Failure(Failure.Reason.OTHER, "too late"));
        outcomes.unresolved(slow, "too late");
        assertThat(events.stream(TextFailed.class)).isEmpty();
        assertThat(events.stream(TextUnresolved.class)).isEmpty();
    }

    @Test
    void texts_are_counted_with_parts_cost_and_reasons() {
        var sent = count("texts.sent");
        var parts = count("texts.parts");
        var cost = count("texts.cost");
        var delivered = count("texts.delivered");
        var failed = count("texts.failed", "reason", "filtered");
        var id = queue();
        job(gateway).sendDue();
        receipts.take(new Receipt(id, "FAKE" + id, TextState.DELIVERED, null));
        receipts.take(new Receipt(id, "FAKE" + id, TextState.DELIVERED, null));
        var other = queue();
        receipts.take(new Receipt(other, "quick " + other, TextState.UNDELIVERED,
                new Failure(Failure.Reason.FILTERED, "")));
        assertThat(count("texts.sent") - sent).isEqualTo(2);
        assertThat(count("texts.parts") - parts).isEqualTo(2);
        assertThat(count("texts.cost") - cost).isPositive();
        assertThat(count("texts.delivered") - delivered).isOne();
        assertThat(count("texts.failed", "reason", "filtered") - failed).isOne();
    }

    @Test
    void the_queue_is_measured() {
        var queued = meters.get("texts.queued").gauge().value();
        queue();
        clock.advance(Duration.ofSeconds(90));
        assertThat(meters.get("texts.queued").gauge().value() - queued).isOne();
        assertThat(meters.get("texts.oldest.due").gauge().value()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void figures_are_read_on_this_machine_and_nowhere_else() throws Exception {
        assertThat(status("/actuator/metrics/texts.queued")).isEqualTo(200);
        assertThat(portal.perform(MockMvcRequestBuilders.get("/actuator/metrics/texts.queued").with(from -> {
            from.setRemoteAddr("203.0.113.7");
            return from;
        })).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(status("/actuator/env")).isEqualTo(404);
    }

    private Status health(SendTextMessages job, MessagingSettings settings) {
        var outages = new Outages(sql, new Senders(List.of(gateway)));
        return new TextsHealthIndicator(outbox, job, new CarrierHealth(outages, clock), settings, clock).health().getStatus();
    }

    @Test
    void health_is_bad_when_a_text_is_due_for_too_long_and_nothing_moves() {
        var job = job(gateway);
        queue();
        clock.advance(Duration.ofMinutes(4));
        assertThat(health(job, Settings.lanes(1))).isEqualTo(Status.UP);
        clock.advance(Duration.ofMinutes(2));
        assertThat(health(job, Settings.lanes(1))).isEqualTo(Status.DOWN);
        assertThat(health(job, settings)).as("an instance that does not send").isEqualTo(Status.UP);
        job.sendDue();
        assertThat(health(job, Settings.lanes(1))).isEqualTo(Status.UP);
    }

    @Test
    void a_backlog_and_a_night_are_no_illness_of_the_portal() {
        var job = job(gateway);
        queue();
        queue();
        clock.advance(Duration.ofMinutes(6));
        job.sendNext(() -> { });
        assertThat(health(job, Settings.lanes(1))).as("it moves").isEqualTo(Status.UP);
        clock.advance(Duration.ofMinutes(6));
        assertThat(health(job, Settings.quiet(LocalTime.MIN, LocalTime.MAX))).isEqualTo(Status.UP);
        assertThat(health(job, Settings.lanes(1))).isEqualTo(Status.DOWN);
    }

    @Test
    void health_is_bad_when_no_carrier_takes_what_waits_for_too_long() {
        var job = job(gateway.sending(_ -> NOT_TAKEN));
        outage();
        clock.advance(Duration.ofMinutes(4));
        outage();
        assertThat(health(job, settings)).as("not yet").isEqualTo(Status.UP);
        clock.advance(Duration.ofMinutes(2));
        outage();
        assertThat(health(job, settings)).as("nobody waits").isEqualTo(Status.UP);
        queue();
        assertThat(health(job, settings)).isEqualTo(Status.DOWN);
        clock.advance(Outages.LONGEST_WAIT);
        job.sendDue();
        assertThat(health(job, settings)).as("it was tried, and is due later").isEqualTo(Status.DOWN);
        clock.advance(PAST_ANY_WAIT);
        job(gateway.sending(text -> new SendOutcome.Accepted("FAKE" + text.id()))).sendDue();
        assertThat(health(job, settings)).isEqualTo(Status.UP);
    }

    private void outage() {
        var outages = new Outages(sql, new Senders(List.of(gateway)));
        MANY.forEach(number -> outages.failed(gateway, number, clock.instant()));
    }

    @Test
    void a_balancer_hears_nothing_of_texts() throws Exception {
        sql.sql("""
                insert into messaging.outage (sender, since, retry_at)
                values ('simulator', :since, :now)
                """)
                .param("since", Outbox.at(clock.instant().minus(Duration.ofMinutes(6))))
                .param("now", Outbox.at(clock.instant()))
                .update();
        queue();
        audit.check(List.of()); // gives their places to lines that would seem to wait since the clock was moved
        assertThat(status("/actuator/health")).isEqualTo(503);
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        sql.sql("delete from messaging.outage").update();
        assertThat(status("/actuator/health")).isEqualTo(200);
    }

    private int status(String address) throws Exception {
        return portal.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse().getStatus();
    }
}
