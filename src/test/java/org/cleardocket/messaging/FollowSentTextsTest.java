package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowSentTextsTest extends SendingPortal {

    private final List<String> asked = new ArrayList<>();
    private final List<String> erased = new ArrayList<>();
    private final FakeGateway carrier = gateway
            .knowing(sid -> {
                asked.add(sid);
                return Optional.empty();
            })
            .erasing(erased::add);

    private void follow(MessagingSettings settings) {
        var senders = new Senders(List.of(carrier));
        new FollowSentTexts(sentTexts, receipts, senders, new Outages(sql, senders), settings, clock).checkDue();
    }

    private void followAfter(Duration wait) {
        clock.advance(wait);
        follow(settings);
    }

    private long sent() {
        var id = queue();
        job(carrier).sendDue();
        return id;
    }

    private Receipt receipt(long id, TextState state) {
        return new Receipt(null, "FAKE" + id, state, null);
    }

    @Test
    void a_text_without_receipt_is_asked_about_ever_more_seldom_for_four_days_and_stays_sent() {
        var id = sent();
        followAfter(Duration.ofMinutes(9));
        assertThat(asked).isEmpty();
        followAfter(Duration.ofMinutes(2));
        assertThat(asked).hasSize(1);
        followAfter(Duration.ofMinutes(50));
        assertThat(asked).hasSize(1);
        followAfter(Duration.ofMinutes(11));
        assertThat(asked).hasSize(2);
        followAfter(Duration.ofHours(23));
        assertThat(asked).hasSize(2);
        for (var day = 1; day <= 4; day++) {
            followAfter(Duration.ofHours(25));
        }
        assertThat(asked).containsOnly("FAKE" + id).hasSize(6);
        followAfter(Duration.ofDays(2));
        assertThat(asked).hasSize(6);
        assertThat(state(id)).isEqualTo(TextState.SENT);
        assertThat(erased).as("nobody needs its words at the carrier any more").containsExactly("FAKE" + id);
    }

    @Test
    void what_the_carrier_knows_moves_the_text_forward_and_is_said_once() {
        var id = sent();
        carrier.knowing(sid -> Optional.of(new Receipt(null, sid, TextState.UNDELIVERED,
                new Failure(Failure.Reason.OUT_OF_REACH, "off"))));
        followAfter(Duration.ofMinutes(11));
        assertThat(state(id)).isEqualTo(TextState.UNDELIVERED);
        receipts.take(receipt(id, TextState.SENT));
        receipts.take(receipt(id, TextState.UNDELIVERED));
        assertThat(state(id)).isEqualTo(TextState.UNDELIVERED);
        assertThat(events.stream(TextFailed.class))
                .containsExactly(new TextFailed(id, phone, Failure.Reason.OUT_OF_REACH));
    }

    @Test
    void a_delivered_text_is_forgotten_by_the_carrier_once_and_kept_by_us() {
        var id = sent();
        receipts.take(receipt(id, TextState.DELIVERED));
        follow(settings);
        followAfter(Duration.ofDays(2));
        assertThat(erased).containsExactly("FAKE" + id);
        assertThat(asked).isEmpty();
        assertThat(texts.with(phone).getLast().body()).isNotEmpty();
        assertThat(sql.sql("select erased_at is not null from messaging.outgoing where id = ?").param(id)
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void while_the_carrier_does_not_forget_it_is_asked_again() {
        var id = sent();
        receipts.take(receipt(id, TextState.DELIVERED));
        carrier.erasing(_ -> false);
        follow(settings);
        carrier.erasing(erased::add);
        follow(settings);
        assertThat(erased).isEmpty();
        followAfter(Duration.ofMinutes(61));
        assertThat(erased).containsExactly("FAKE" + id);
    }

    @Test
    void erasing_can_be_switched_off() {
        var id = sent();
        receipts.take(receipt(id, TextState.DELIVERED));
        follow(Settings.withoutErasing());
        followAfter(Duration.ofDays(2));
        assertThat(erased).isEmpty();
        assertThat(state(id)).isEqualTo(TextState.DELIVERED);
    }

    @Test
    void each_text_is_asked_about_at_the_sender_that_took_it() {
        var other = new FakeGateway().knowing(sid -> Optional.of(new Receipt(null, sid, TextState.DELIVERED, null)));
        var id = queue();
        job(gateway.sending(_ -> NOT_TAKEN), other).sendDue();
        clock.advance(Duration.ofMinutes(11));
        var senders = new Senders(List.of(carrier, other));
        new FollowSentTexts(sentTexts, receipts, senders, new Outages(sql, senders), settings, clock).checkDue();
        assertThat(asked).isEmpty();
        assertThat(state(id)).isEqualTo(TextState.DELIVERED);
    }
}
