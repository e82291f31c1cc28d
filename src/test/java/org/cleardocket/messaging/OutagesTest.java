package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutagesTest extends SendingPortal {

    private final FakeGateway second = new FakeGateway();

    private Outages outages(SmsGateway... senders) {
        return new Outages(sql, new Senders(List.of(senders)));
    }

    private void fail(int numbers, Instant now) {
        MANY.subList(0, numbers).forEach(number -> outages(gateway).failed(gateway, number, now));
    }

    @Test
    void a_few_failures_are_tolerated_and_the_next_one_stops_every_instance() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var other = outages(gateway);
        fail(Outages.TOLERATED, now);
        assertThat(other.sendersToCall(now)).containsExactly(gateway);
        assertThat(other.since(now)).isEmpty();
        fail(Outages.TOLERATED + 1, now);
        assertThat(other.sendersToCall(now)).isEmpty();
        assertThat(other.waitFor(gateway, now)).isPresent();
        assertThat(other.since(now)).isPresent();
    }

    @Test
    void one_success_between_begins_anew() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        fail(Outages.TOLERATED, now);
        var other = outages(gateway);
        assertThat(other.sendersToCall(now)).isNotEmpty();
        other.worked(gateway);
        fail(Outages.TOLERATED, now);
        assertThat(other.sendersToCall(now)).containsExactly(gateway);
    }

    @Test
    void after_a_wait_one_is_let_in_to_try_and_waits_grow() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        fail(Outages.TOLERATED + 1, now);
        var waits = List.of(5, 5, 10, 20, 40, 80, 120, 120);
        for (var seconds : waits) {
            assertThat(outages(gateway).sendersToCall(now.plusSeconds(seconds - 1))).as("%s", waits).isEmpty();
            now = now.plusSeconds(seconds);
            var one = outages(gateway);
            var other = outages(gateway);
            assertThat(one.sendersToCall(now)).containsExactly(gateway);
            assertThat(other.sendersToCall(now)).containsExactly(gateway);
            assertThat(one.waitFor(gateway, now)).isEmpty();
            assertThat(other.waitFor(gateway, now)).as("the other tries").isPresent();
            one.failed(gateway, phone, now);
        }
        var last = outages(gateway);
        now = now.plus(Outages.LONGEST_WAIT);
        assertThat(last.sendersToCall(now)).hasSize(1);
        assertThat(last.waitFor(gateway, now)).isEmpty();
        last.worked(gateway);
        assertThat(last.since(now)).isEmpty();
        assertThat(last.waitFor(gateway, now)).isEmpty();
    }

    @Test
    void where_nobody_has_tried_for_minutes_nothing_is_said_of_it() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        fail(Outages.TOLERATED + 1, now);
        assertThat(outages(gateway).since(now.plusSeconds(1))).isPresent();
        assertThat(outages(gateway).since(now.plus(Outages.LONGEST_WAIT.multipliedBy(2)))).isEmpty();
    }

    @Test
    void who_dies_while_trying_leaves_it_to_the_next() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        fail(Outages.TOLERATED + 1, now);
        now = now.plus(Outages.SHORTEST_WAIT);
        var dies = outages(gateway);
        dies.sendersToCall(now);
        assertThat(dies.waitFor(gateway, now)).isEmpty();
        assertThat(outages(gateway).sendersToCall(now.plusSeconds(10))).isEmpty();
        assertThat(outages(gateway).sendersToCall(now.plus(PAST_THE_LEASE))).hasSize(1);
    }

    @Test
    void a_clock_that_goes_back_does_not_lengthen_the_wait() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        fail(Outages.TOLERATED + 1, now);
        assertThat(outages(gateway).sendersToCall(now.minus(Duration.ofHours(1)))).hasSize(1);
    }

    @Test
    void texts_are_slow_only_when_every_sender_fails() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        fail(Outages.TOLERATED + 1, now);
        var both = outages(gateway, second);
        assertThat(both.sendersToCall(now)).containsExactly(second);
        assertThat(both.since(now)).isEmpty();
        var later = now.plusSeconds(1);
        MANY.forEach(number -> both.failed(second, number, later));
        assertThat(new CarrierHealth(both, clock).delayedSince()).hasValueSatisfying(since ->
                assertThat(since).isCloseTo(later, within(1, ChronoUnit.MILLIS)));
    }

    @Test
    void an_hour_of_429_burns_no_text_and_calls_seldom() {
        var ids = List.of(queue(), queue());
        queueToMany();
        var busy = job(gateway.sending(_ -> NOT_TAKEN));
        for (var second = 0; second < 3600; second += 10) {
            busy.sendDue();
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(gateway.ids()).hasSizeLessThan(50);
        clock.advance(Duration.ofMinutes(11));
        var well = new FakeGateway();
        job(well).sendDue();
        assertThat(ids).allSatisfy(id -> assertThat(well.calls(id)).isOne());
    }

    @Test
    void codes_wait_too_and_one_of_them_is_the_trial() {
        queueToMany();
        job(gateway.sending(_ -> NOT_TAKEN)).sendDue();
        var update = queue();
        var code = queueCode();
        assertThat(job(gateway).sendDue()).isZero();
        clock.advance(Outages.SHORTEST_WAIT);
        job(gateway).sendDue();
        assertThat(gateway.calls(code)).isOne();
        assertThat(gateway.calls(update)).isZero();
    }

    @Test
    void one_number_with_which_nothing_works_is_no_outage_however_often_it_is_tried() {
        var bad = queue();
        var alsoBad = queueCode();
        gateway.sending(text -> text.to().equals(phone) ? NOT_TAKEN : new SendOutcome.Accepted("FAKE" + text.id()));
        for (var minute = 0; minute < 9; minute++) {
            job(gateway).sendDue();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(gateway.calls(bad) + gateway.calls(alsoBad)).isGreaterThan(2 * Outages.TOLERATED);
        assertThat(outages(gateway).since(clock.instant())).isEmpty();
        queueToMany();
        job(gateway).sendDue();
        assertThat(MANY).allSatisfy(number ->
                assertThat(texts.with(number)).last().extracting(TextMessage::state).isEqualTo(TextState.SENT));
    }
}
