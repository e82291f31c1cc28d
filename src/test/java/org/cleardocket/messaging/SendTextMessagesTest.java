package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SendTextMessagesTest extends SendingPortal {

    @Autowired AuditLog audit;

    @Test
    void a_crash_between_commit_and_call_loses_no_text() {
        var id = queue();
        assertThat(claimAndDie()).isNotEmpty();
        assertThat(job(gateway).sendDue()).as("the lease still holds").isZero();
        clock.advance(PAST_THE_LEASE);
        job(gateway).sendDue();
        job(gateway).sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void a_crash_between_call_and_record_sends_no_second_text() {
        var id = queue();
        assertThat(claimAndDie()).isNotEmpty();
        clock.advance(PAST_THE_LEASE);
        job(gateway.finding(text -> new SmsGateway.Lookup.Listed(List.of("taken-" + text.id())))).sendDue();
        assertThat(gateway.calls(id)).isZero();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void another_text_that_says_the_same_is_not_mistaken_for_this_one() {
        var first = queue();
        job(gateway).sendDue();
        var second = queue();
        assertThat(claimAndDie()).isNotEmpty();
        clock.advance(PAST_THE_LEASE);
        job(gateway.finding(_ -> new SmsGateway.Lookup.Listed(List.of("FAKE" + first)))).sendDue();
        assertThat(gateway.calls(second)).isOne();
    }

    @Test
    void a_message_that_another_text_took_for_itself_is_asked_about_before_the_lease_ends() {
        var one = queue();
        var other = queue();
        gateway.sending(_ -> new SendOutcome.Accepted("SAME" + one))
                .finding(_ -> new SmsGateway.Lookup.Listed(List.of("SAME" + one, "LEFT" + one)));
        job(gateway).sendDue();
        assertThat(state(one)).isEqualTo(TextState.SENT);
        assertThat(state(other)).isEqualTo(TextState.QUEUED);
        clock.advance(Duration.ofSeconds(10));
        job(gateway).sendDue();
        assertThat(state(other)).isEqualTo(TextState.SENT);
        assertThat(gateway.calls(other)).isOne();
    }

    @Test
    void eight_workers_send_two_hundred_texts_once_each() throws Exception {
        var ids = transaction.execute(_ -> IntStream.range(0, 200).mapToObj(n -> texts.queue(new NewText(phone,
                Language.ENGLISH, TextTemplate.UPDATE, Map.of("link", "https://example.org/" + n)))).toList());
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers = new ArrayList<Future<Integer>>();
            for (var worker = 0; worker < 8; worker++) {
                workers.add(threads.submit(() -> {
                    start.await();
                    return job(gateway).sendDue();
                }));
            }
            start.countDown();
            for (var worker : workers) {
                worker.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(gateway.ids()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids).allSatisfy(id -> assertThat(gateway.calls(id)).isOne());
        assertThat(texts.with(phone)).hasSize(200).allMatch(text -> text.state() == TextState.SENT);
    }

    @Test
    void no_transaction_is_held_during_the_call() {
        var id = queue();
        var held = new ArrayList<Boolean>();
        job(gateway.sending(_ -> {
            held.add(TransactionSynchronizationManager.isActualTransactionActive());
            // another connection may change the row at once
            receipts.take(new Receipt(id, "R" + id, TextState.DELIVERED, null));
            return new SendOutcome.Accepted("R" + id);
        })).sendDue();
        assertThat(held).containsExactly(false);
        assertThat(state(id)).as("the receipt was faster than the answer").isEqualTo(TextState.DELIVERED);
    }

    @Test
    void codes_go_first() {
        var update = queue();
        var code = queueCode();
        job(gateway).sendDue();
        assertThat(gateway.ids()).containsExactly(code, update);
    }

    @Test
    void a_busy_carrier_is_tried_again_later_and_not_before() {
        var id = queue();
        job(gateway.sending(_ -> new SendOutcome.TryLater("busy", Duration.ofMinutes(5)))).sendDue();
        assertThat(state(id)).isEqualTo(TextState.QUEUED);
        clock.advance(Duration.ofMinutes(4));
        assertThat(job(gateway).sendDue()).isZero();
        clock.advance(Duration.ofMinutes(2));
        var next = new FakeGateway().finding(_ -> {
            throw new AssertionError("the carrier said no, so there is nothing to look for");
        });
        job(next).sendDue();
        assertThat(next.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void a_refusal_is_final_and_says_why() {
        var id = queue();
        job(gateway.sending(_ -> new SendOutcome.Rejected(
                new Failure(Failure.Reason.NO_SUCH_NUMBER, "There is no such number.")))).sendDue();
        clock.advance(PAST_ANY_WAIT);
        job(gateway).sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(texts.with(phone)).singleElement().satisfies(text -> {
            assertThat(text.state()).isEqualTo(TextState.FAILED);
            assertThat(text.problem()).isEqualTo("There is no such number.");
        });
    }

    @Test
    void a_code_that_nobody_takes_for_ten_minutes_is_given_up() {
        var id = queueCode();
        var busy = job(gateway.sending(_ -> new SendOutcome.TryLater("busy", Duration.ZERO)));
        busy.sendDue();
        clock.advance(Duration.ofMinutes(11));
        busy.sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.FAILED);
    }

    @Test
    void a_code_whose_next_try_would_come_too_late_ends_at_once() {
        var code = queueCode();
        var update = queue();
        job(gateway.sending(_ -> new SendOutcome.TryLater("busy", Duration.ofMinutes(30)))).sendDue();
        assertThat(state(code)).isEqualTo(TextState.FAILED);
        assertThat(state(update)).isEqualTo(TextState.QUEUED);
        assertThat(events.stream(TextFailed.class))
                .containsExactly(new TextFailed(code, phone, Failure.Reason.TOO_LATE));
    }

    @Test
    void a_code_that_may_have_gone_out_is_asked_for_though_its_time_is_over() {
        var code = queueCode();
        job(gateway.sending(_ -> new SendOutcome.Unclear("cut off", Duration.ofMinutes(30)))).sendDue();
        assertThat(state(code)).isEqualTo(TextState.QUEUED);
        clock.advance(Duration.ofMinutes(31));
        job(gateway.finding(_ -> new SmsGateway.Lookup.Listed(List.of("found-" + code)))).sendDue();
        assertThat(state(code)).isEqualTo(TextState.SENT);
        assertThat(gateway.calls(code)).isOne();
    }

    @Test
    void while_nobody_can_say_whether_it_was_sent_it_is_not_sent_again() {
        var id = queue();
        var job = job(gateway
                .sending(_ -> new SendOutcome.Unclear("cut off", Duration.ZERO))
                .finding(_ -> new SmsGateway.Lookup.CannotTell("no answer")));
        job.sendDue();
        clock.advance(PAST_ANY_WAIT);
        job.sendDue();
        assertThat(state(id)).isEqualTo(TextState.QUEUED);
        clock.advance(Duration.ofDays(1));
        job.sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.UNKNOWN);
    }

    @Test
    void an_unclear_answer_is_cleared_up_by_asking() {
        var id = queue();
        var job = job(gateway.sending(_ -> new SendOutcome.Unclear("cut off", Duration.ZERO)));
        job.sendDue();
        clock.advance(PAST_ANY_WAIT);
        gateway.finding(_ -> new SmsGateway.Lookup.Listed(List.of("found-" + id)));
        job.sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void a_code_may_go_out_twice_but_not_three_times() {
        var id = queueCode();
        var job = job(gateway
                .sending(_ -> new SendOutcome.Unclear("cut off", Duration.ZERO))
                .finding(_ -> new SmsGateway.Lookup.CannotTell("no answer")));
        for (var minute = 0; minute < 9; minute++) {
            job.sendDue();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(gateway.calls(id)).isEqualTo(2);
        clock.advance(Duration.ofMinutes(3));
        job.sendDue();
        assertThat(state(id)).isEqualTo(TextState.UNKNOWN);
    }

    @Test
    void a_stop_at_the_carrier_counts_for_the_portal_too() {
        var id = queue();
        var next = queue();
        job(gateway.sending(_ -> new SendOutcome.OptedOut("STOP"))).sendDue();
        assertThat(state(id)).isEqualTo(TextState.SUPPRESSED);
        assertThat(state(next)).isEqualTo(TextState.SUPPRESSED);
        assertThat(gateway.calls(next)).isZero();
        assertThat(texts.stopped(phone)).isTrue();
        assertThat(audit.about("text:" + id)).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("messaging.stopped");
            assertThat(line.actor()).isEqualTo(Actor.PROGRAM);
        });
    }

    @Test
    void a_stop_that_comes_while_the_carrier_is_asked_for_an_earlier_call_is_obeyed() {
        var id = queue();
        claimAndDie();
        clock.advance(PAST_THE_LEASE);
        job(gateway.finding(_ -> {
            stops.add(phone, "STOP");
            return new SmsGateway.Lookup.Listed(List.of());
        })).sendDue();
        assertThat(state(id)).isEqualTo(TextState.SUPPRESSED);
        assertThat(gateway.calls(id)).isZero();
    }

    @Test
    void a_stop_that_comes_while_a_worker_is_dead_is_obeyed() {
        var id = queue();
        assertThat(claimAndDie()).isNotEmpty();
        stops.add(phone, "STOP");
        clock.advance(PAST_THE_LEASE);
        job(gateway).sendDue();
        assertThat(gateway.calls(id)).isZero();
        assertThat(state(id)).isEqualTo(TextState.SUPPRESSED);
    }

    @Test
    void a_worker_that_slept_through_its_lease_records_nothing() {
        var id = queue();
        var slow = claimAndDie().getFirst();
        clock.advance(PAST_THE_LEASE);
        job(gateway).sendDue();
        outbox.ended(slow, TextState.FAILED, new Failure(Failure.Reason.OTHER, "too late"));
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void no_call_begins_that_could_outlast_the_lease() {
        var id = queue();
        assertThat(claimAndDie()).isNotEmpty();
        clock.advance(PAST_THE_LEASE);
        job(gateway.finding(_ -> {
            clock.advance(Outbox.LEASE.minus(gateway.longestCall()).minusSeconds(4));
            return new SmsGateway.Lookup.Listed(List.of());
        })).sendDue();
        assertThat(gateway.calls(id)).isZero();
        clock.advance(PAST_THE_LEASE);
        job(gateway.finding(_ -> new SmsGateway.Lookup.Listed(List.of()))).sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void a_gateway_that_breaks_leaves_the_text_to_its_lease() {
        var id = queue();
        var broken = job(gateway.sending(_ -> {
            throw new IllegalStateException("broken");
        }));
        assertThatThrownBy(broken::sendDue).isInstanceOf(IllegalStateException.class);
        assertThat(state(id)).isEqualTo(TextState.SENDING);
        clock.advance(PAST_THE_LEASE);
        job(gateway.sending(_ -> new SendOutcome.Accepted("mended " + id))).sendDue();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }
}
