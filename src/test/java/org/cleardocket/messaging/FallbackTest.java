package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two senders: the second takes what the first surely has not, and nothing else. */
class FallbackTest extends SendingPortal {

    private final FakeGateway second = new FakeGateway();

    private String sender(long id) {
        return sql.sql("select sender from messaging.outgoing where id = ?").param(id).query(String.class)
                .optional().orElse("");
    }

    @Test
    void the_first_sender_has_what_it_takes() {
        var id = queue();
        job(gateway, second).sendDue();
        assertThat(second.calls(id)).isZero();
        assertThat(sender(id)).isEqualTo(gateway.name());
    }

    @Test
    void what_the_first_surely_has_not_taken_goes_to_the_second_at_once() {
        var id = queue();
        job(gateway.sending(_ -> NOT_TAKEN), second).sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(second.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.SENT);
        assertThat(sender(id)).isEqualTo(second.name());
    }

    @Test
    void a_code_that_the_first_would_take_too_late_goes_to_the_second() {
        var code = queueCode();
        job(gateway.sending(_ -> new SendOutcome.TryLater("busy", Duration.ofMinutes(30))), second).sendDue();
        assertThat(second.calls(code)).isOne();
        assertThat(state(code)).isEqualTo(TextState.SENT);
    }

    @Test
    void after_an_unclear_answer_the_first_alone_is_asked_and_called() {
        var id = queue();
        var code = queueCode();
        job(gateway.sending(_ -> UNCLEAR).finding(_ -> new SmsGateway.Lookup.CannotTell("no answer")), second)
                .sendDue();
        clock.advance(PAST_THE_LEASE);
        job(gateway, second).sendDue();
        assertThat(sender(id)).isEqualTo(gateway.name());
        gateway.sending(_ -> NOT_TAKEN);
        clock.advance(PAST_THE_LEASE);
        job(gateway, second).sendDue();
        assertThat(gateway.calls(code)).isEqualTo(2);
        assertThat(second.calls(id)).isZero();
        assertThat(second.calls(code)).isZero();
    }

    @Test
    void a_crash_in_a_call_to_the_second_is_cleared_up_with_the_second() {
        var id = queue();
        var dying = new FakeGateway().sending(_ -> {
            throw new IllegalStateException("killed");
        });
        try {
            job(gateway.sending(_ -> NOT_TAKEN), dying).sendDue();
        } catch (IllegalStateException killed) {
            assertThat(sender(id)).isEqualTo(dying.name());
        }
        clock.advance(PAST_THE_LEASE);
        dying.finding(text -> new SmsGateway.Lookup.Listed(List.of("second has " + text.id())));
        job(gateway.finding(_ -> {
            throw new AssertionError("the first never had it");
        }), dying).sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void while_neither_takes_it_the_text_goes_back_to_both() {
        var id = queue();
        job(gateway.sending(_ -> NOT_TAKEN), second.sending(_ -> NOT_TAKEN)).sendDue();
        assertThat(state(id)).isEqualTo(TextState.QUEUED);
        assertThat(sender(id)).isEmpty();
        clock.advance(PAST_ANY_WAIT);
        job(gateway.sending(_ -> new SendOutcome.Accepted("again " + id)), second).sendDue();
        assertThat(sender(id)).isEqualTo(gateway.name());
    }

    @Test
    void during_an_outage_of_the_first_the_second_has_all_without_asking_the_first() {
        queueToMany();
        var job = job(gateway.sending(_ -> NOT_TAKEN), second);
        job.sendDue();
        var id = queue();
        job.sendDue();
        assertThat(gateway.calls(id)).isZero();
        assertThat(second.calls(id)).isOne();
    }

    @Test
    void a_text_whose_sender_is_set_up_no_longer_is_left_to_a_person() {
        var id = queue();
        job(gateway.sending(_ -> UNCLEAR)).sendDue();
        clock.advance(PAST_THE_LEASE);
        job(second).sendDue();
        assertThat(second.calls(id)).isZero();
        assertThat(state(id)).isEqualTo(TextState.UNKNOWN);
    }

    @Test
    void a_stop_at_one_sender_is_a_stop_for_all() {
        var id = queue();
        var other = queue();
        job(gateway.sending(_ -> new SendOutcome.OptedOut("STOP")), second).sendDue();
        assertThat(state(id)).isEqualTo(TextState.SUPPRESSED);
        assertThat(state(other)).isEqualTo(TextState.SUPPRESSED);
        assertThat(second.ids()).isEmpty();
    }
}
