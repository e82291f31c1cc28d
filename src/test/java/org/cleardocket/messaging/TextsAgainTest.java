package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;

/** Texts that go out once more, or are taken back; and what is remembered of STOP and START. */
class TextsAgainTest extends SendingPortal {

    private final PhoneNumber other = Phones.next();

    private long again(long text, PhoneNumber to) {
        return transaction.execute(_ -> texts.again(text, to));
    }

    private void withdraw(long... ids) {
        transaction.executeWithoutResult(_ -> texts.withdraw(Arrays.stream(ids).boxed().toList(), phone,
                "Taken back."));
    }

    @Test
    void a_text_goes_out_again_in_the_same_words_to_another_number() {
        var first = queue();
        var second = again(first, other);
        assertThat(texts.with(other)).singleElement().satisfies(text -> {
            assertThat(text.id()).isEqualTo(second);
            assertThat(text.body()).isEqualTo(texts.with(phone).getFirst().body());
            assertThat(text.state()).isEqualTo(TextState.QUEUED);
        });
        job(gateway).sendDue();
        assertThat(texts.with(other).getFirst().state()).isEqualTo(TextState.SENT);
    }

    @Test
    void it_is_billed_as_the_first_was() {
        var first = queue(TextTemplate.MESSAGE, Map.of("words", "Venga aquí, por aquí y por acá", "phone", ""));
        again(first, other);
        var parts = sql.sql("select parts from messaging.outgoing where phone in (:both)")
                .param("both", List.of(phone.e164(), other.e164())).query(Integer.class).list();
        assertThat(parts).hasSize(2).containsOnly(2);
    }

    @Test
    void to_whoever_said_stop_nothing_goes_out_again_and_a_code_never_does() {
        var first = queue();
        stops.add(other, "STOP");
        again(first, other);
        assertThat(texts.with(other).getFirst().state()).isEqualTo(TextState.SUPPRESSED);
        var code = queueCode();
        assertThatThrownBy(() -> again(code, other)).isInstanceOf(EmptyResultDataAccessException.class);
    }

    @Test
    void what_has_not_left_is_taken_back() {
        var mine = queue();
        var kept = queue();
        withdraw(mine);
        assertThat(texts.with(phone)).extracting(TextMessage::id, TextMessage::state, TextMessage::problem)
                .containsExactly(tuple(mine, TextState.WITHDRAWN, "Taken back."),
                        tuple(kept, TextState.QUEUED, null));
    }

    @Test
    void what_a_worker_has_in_hand_is_not_tried_a_second_time() {
        var id = queue();
        var claim = claimAndDie().getFirst();
        withdraw(id);
        outbox.later(claim, clock.instant(), 0, null, "busy");
        clock.advance(PAST_THE_LEASE);
        job(gateway).sendDue();
        assertThat(state(id)).isEqualTo(TextState.FAILED);
    }

    @Test
    void what_the_carrier_has_stays_as_it_is() {
        var id = queue();
        job(gateway).sendDue();
        withdraw(id);
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void a_delivered_text_is_news_once_even_after_a_failure() {
        var id = queue();
        receipts.take(new Receipt(id, "quick " + id, TextState.UNDELIVERED, null));
        receipts.take(new Receipt(id, "quick " + id, TextState.DELIVERED, null));
        receipts.take(new Receipt(id, "quick " + id, TextState.DELIVERED, null));
        assertThat(events.stream(TextDelivered.class)).containsExactly(new TextDelivered(id, phone));
    }

    @Test
    void every_stop_and_start_that_changes_something_is_kept() {
        stops.add(phone, "ALTO");
        stops.add(phone, "STOP");
        stops.remove(phone, "START");
        stops.remove(phone, "START");
        stops.addFromCarrier(phone, queue());
        assertThat(texts.stopsOf(phone)).extracting(StopChange::stopped, StopChange::word).isEqualTo(List.of(
                tuple(true, "ALTO"), tuple(false, "START"), tuple(true, "(said to the carrier)")));
    }
}
