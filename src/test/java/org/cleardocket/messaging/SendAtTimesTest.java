package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.cleardocket.language.Wordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Quiet hours, scheduled texts, the pace, and clocks that jump. */
class SendAtTimesTest extends SendingPortal {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final MessagingSettings NIGHTS = Settings.quiet(LocalTime.of(20, 0), LocalTime.of(9, 0));

    @Autowired Conversations conversations;
    @Autowired Wordings wordings;
    @Autowired Languages languages;
    @Autowired ApplicationEventPublisher publisher;

    private TextMessages careful;

    @BeforeEach
    void with_quiet_hours() {
        sql.sql("update messaging.pace set next_at = '-infinity'").update();
        careful = new TextMessages(outbox, stops, conversations, wordings, languages, NIGHTS, publisher, clock);
    }

    private void goTo(int hour) {
        var now = clock.instant().atZone(PACIFIC);
        var next = now.with(LocalTime.of(hour, 30));
        clock.advance(Duration.between(now, next.isAfter(now) ? next : now.plusDays(1).with(LocalTime.of(hour, 30))));
    }

    private long queueCarefully(TextTemplate template, Map<String, String> values) {
        return transaction.execute(_ -> careful.queue(new NewText(phone, Language.ENGLISH, template, values)));
    }

    private long updateCarefully() {
        return queueCarefully(TextTemplate.UPDATE, Map.of("link", "https://example.org/s"));
    }

    @Test
    void a_text_of_the_night_goes_out_at_nine_and_a_code_at_once() {
        goTo(21);
        var update = updateCarefully();
        var code = queueCarefully(TextTemplate.CODE, Map.of("code", "314159"));
        var help = queueCarefully(TextTemplate.HELP, Map.of("phone", "(323) 760-6763"));
        job(NIGHTS, gateway).sendDue();
        assertThat(gateway.ids()).containsExactly(code, help);
        goTo(8);
        assertThat(job(NIGHTS, gateway).sendDue()).isZero();
        goTo(9);
        job(NIGHTS, gateway).sendDue();
        assertThat(gateway.ids()).containsExactly(code, help, update);
    }

    @Test
    void a_text_that_was_due_by_day_and_is_found_at_night_waits_too() {
        goTo(19);
        var id = updateCarefully();
        goTo(20);
        job(NIGHTS, gateway).sendDue();
        assertThat(gateway.calls(id)).isZero();
        goTo(9);
        job(NIGHTS, gateway).sendDue();
        assertThat(gateway.calls(id)).isOne();
    }

    @Test
    void a_retry_does_not_fall_into_the_night() {
        goTo(19);
        var id = updateCarefully();
        job(NIGHTS, gateway.sending(_ -> NOT_TAKEN)).sendDue();
        goTo(20);
        job(NIGHTS, gateway).sendDue();
        assertThat(gateway.calls(id)).isOne();
    }

    @Test
    void its_longest_age_counts_from_when_it_may_go() {
        goTo(21);
        var id = updateCarefully();
        goTo(9);
        clock.advance(Duration.ofHours(10)); // 22 hours after it was promised
        goTo(9); // a day after it might first go, but for half an hour
        clock.advance(Duration.ofMinutes(-40));
        job(Settings.perSecond(0), gateway).sendDue();
        assertThat(gateway.calls(id)).as("more than a day after it was promised").isOne();
    }

    @Test
    void a_scheduled_text_does_not_go_before_its_time() {
        var in3Days = clock.instant().plus(Duration.ofDays(3));
        var id = transaction.execute(_ -> texts.queue(new NewText(phone, Language.ENGLISH, TextTemplate.UPDATE,
                Map.of("link", "https://example.org/s")), in3Days));
        clock.advance(Duration.ofDays(2));
        assertThat(job(gateway).sendDue()).isZero();
        clock.advance(Duration.ofDays(1));
        job(gateway).sendDue();
        assertThat(gateway.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void a_clock_that_goes_forward_a_day_during_a_call_sends_nothing_twice() {
        var id = queue();
        var again = new int[1];
        var jobs = new SendTextMessages[1];
        jobs[0] = job(gateway.sending(text -> {
            clock.advance(Duration.ofDays(1));
            again[0] = jobs[0].sendDue();
            return new SendOutcome.Accepted("J" + text.id());
        }));
        jobs[0].sendDue();
        assertThat(again[0]).isZero();
        assertThat(gateway.calls(id)).isOne();
        assertThat(state(id)).isEqualTo(TextState.SENT);
    }

    @Test
    void a_clock_that_goes_back_an_hour_loses_nothing_and_sends_nothing_twice() {
        var sent = queue();
        var job = job(gateway.sending(text -> {
            clock.advance(Duration.ofHours(-1));
            return new SendOutcome.Accepted("B" + text.id());
        }));
        job.sendDue();
        var waiting = queue();
        clock.advance(Duration.ofHours(-1));
        job(gateway).sendDue();
        clock.advance(Duration.ofHours(2));
        var later = new FakeGateway();
        job(later).sendDue();
        assertThat(gateway.calls(sent) + later.calls(sent)).isOne();
        assertThat(gateway.calls(waiting) + later.calls(waiting)).isOne();
        assertThat(state(sent)).isEqualTo(TextState.SENT);
        assertThat(state(waiting)).isEqualTo(TextState.SENT);
    }

    @Test
    void no_more_go_out_in_a_second_than_the_limit_whoever_sends() {
        for (var text = 0; text < 4; text++) {
            queue();
        }
        var now = clock.instant().plus(Duration.ofMinutes(1));
        var first = claims(now, 2) + claims(now, 2);
        assertThat(first).isEqualTo(2);
        assertThat(claims(now.plusMillis(400), 2)).isZero();
        assertThat(claims(now.plusMillis(501), 2)).isOne();
        assertThat(claims(now.plusSeconds(2), 0)).as("without a limit").isOne();
    }

    private int claims(Instant now, int perSecond) {
        return (int) Stream.generate(() -> outbox.claim(now, gateway, perSecond, List.of()))
                .takeWhile(Optional::isPresent).count();
    }

    @Test
    void an_empty_queue_uses_up_no_pace_and_a_clock_that_goes_back_does_not_stop_it() {
        var now = clock.instant().plus(Duration.ofHours(2));
        assertThat(claims(now, 1)).isZero();
        queue();
        assertThat(claims(now, 1)).isOne();
        queue();
        assertThat(claims(now, 1)).isZero();
        assertThat(claims(now.minus(Duration.ofHours(1)), 1)).isOne();
    }
}
