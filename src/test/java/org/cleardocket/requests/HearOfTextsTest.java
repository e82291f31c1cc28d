package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.requests.RequestStatus.IN_REVIEW;
import static org.cleardocket.requests.RequestStatus.NEEDS_INFO;
import static org.cleardocket.requests.RequestStatus.REFERRED;
import static org.cleardocket.requests.RequestStatus.UNREACHABLE;
import static org.cleardocket.requests.SampleRequests.ATTORNEY;

import java.time.Duration;
import org.cleardocket.messaging.TextReceived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person's own text does to their request. */
class HearOfTextsTest extends TextedPeople {

    @ParameterizedTest
    @EnumSource(names = {"NEEDS_INFO", "UNREACHABLE"})
    void what_waits_for_the_person_goes_on_with_whoever_has_it(RequestStatus waiting) {
        move(id, IN_REVIEW, waiting);
        var message = writes(phone());
        assertThat(now().status()).isEqualTo(IN_REVIEW);
        assertThat(now().owner()).isEqualTo(ATTORNEY);
        assertThat(now().history().getLast()).satisfies(line -> {
            assertThat(line.by()).isNull();
            assertThat(line.note()).isEqualTo("Wrote a text.");
            assertThat(line.reason()).isEmpty();
        });
        assertThat(task(TaskKind.REPLY).textId()).isEqualTo(message);
    }

    @Test
    void what_is_closed_for_another_reason_stays_closed() {
        move(id, IN_REVIEW, REFERRED);
        writes(phone());
        assertThat(now().status()).isEqualTo(REFERRED);
        assertThat(open()).containsExactly(TaskKind.REPLY);
    }

    @Test
    void whoever_writes_thrice_is_one_task() {
        writes(phone());
        writes(phone());
        writes(phone());
        assertThat(open()).containsExactly(TaskKind.REPLY);
        tasks.done(task(TaskKind.REPLY), ATTORNEY);
        writes(phone());
        assertThat(open()).containsExactly(TaskKind.REPLY);
    }

    @Test
    void of_several_requests_it_is_for_the_one_that_waits_or_else_the_newest_open_one() {
        move(id, IN_REVIEW, NEEDS_INFO);
        var open = another();
        var closed = another();
        move(closed, IN_REVIEW, REFERRED);
        writes(phone());
        assertThat(open()).as("waits").containsExactly(TaskKind.REPLY);
        move(id, REFERRED);
        writes(phone());
        assertThat(tasks.of(open)).as("open").hasSize(1);
        move(open, IN_REVIEW, REFERRED);
        writes(phone());
        assertThat(tasks.of(closed)).as("newest").hasSize(1);
    }

    private RequestId another() {
        clock.advance(Duration.ofMillis(2));
        return submit(SampleRequests.request(asked.person(), SampleRequests.SPANISH, true));
    }

    @Test
    void a_text_from_the_second_number_is_theirs_too() {
        var second = SampleRequests.phone();
        requests.claim(id, ATTORNEY);
        numbers.setSecond(new NewNumber(id, now().version(), second, false), ATTORNEY);
        writes(second);
        assertThat(open()).containsExactly(TaskKind.REPLY);
    }

    @Test
    void a_strangers_text_is_nobodys_and_what_fails_later_undoes_all() {
        writes(SampleRequests.phone());
        transaction.executeWithoutResult(undone -> {
            publisher.publishEvent(new TextReceived(1, phone()));
            undone.setRollbackOnly();
        });
        assertThat(open()).isEmpty();
        assertThat(now().version()).isEqualTo(1);
    }
}
