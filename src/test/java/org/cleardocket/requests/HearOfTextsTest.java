package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.requests.RequestStatus.IN_REVIEW;
import static org.cleardocket.requests.RequestStatus.NEEDS_INFO;
import static org.cleardocket.requests.RequestStatus.REFERRED;
import static org.cleardocket.requests.RequestStatus.UNREACHABLE;
import static org.cleardocket.requests.SampleRequests.ATTORNEY;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.cleardocket.messaging.IncomingText;
import org.cleardocket.messaging.IncomingTexts;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextReceived;
import org.cleardocket.messaging.WrongNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person's own text does to their request. */
class HearOfTextsTest extends TextedPeople {

    @Autowired Owners owners;
    @Autowired IncomingTexts incoming;
    @Autowired RaiseTasks raise;

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

    @ParameterizedTest
    @ValueSource(strings = {"What do you need from me?", "When will I hear?", "change my number", "who is this?",
        "withdraw", "no more", "Please help me", "¿Qué papeles necesitan?", "ya no"})
    void a_question_or_a_near_stop_is_read_and_what_waits_for_the_person_goes_on_waiting(String words) {
        move(id, IN_REVIEW, NEEDS_INFO);
        var reminded = remindAt();
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), words));
        assertThat(now().status()).isEqualTo(NEEDS_INFO);
        assertThat(remindAt()).isNotNull().isEqualTo(reminded);
        assertThat(open()).containsExactly(TaskKind.REPLY);
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "It was in Compton in 1998"));
        assertThat(now().status()).isEqualTo(IN_REVIEW);
    }

    private OffsetDateTime remindAt() {
        return sql.sql("select remind_at from requests.request where id = ?").param(id.value())
                .query(OffsetDateTime.class).single();
    }

    @Test
    void a_question_ends_no_task_about_an_answer_that_did_not_come() {
        move(id, IN_REVIEW, NEEDS_INFO);
        transaction.executeWithoutResult(_ -> raise.raise(id, NewTask.noAnswer()));
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "Who is this?"));
        assertThat(open()).containsExactlyInAnyOrder(TaskKind.NO_ANSWER, TaskKind.REPLY);
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "It was in Compton in 1998"));
        assertThat(open()).containsExactly(TaskKind.REPLY);
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
    void a_machines_words_move_nothing_and_the_reminders_go_on() {
        move(id, IN_REVIEW, NEEDS_INFO);
        var before = now();
        for (var words : List.of("Liked “we need papers”", "I’m driving with Focus turned on. I’ll see your message soon.",
                "Automatic reply: I am away", "Free Msg: Message Blocking is active")) {
            incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), words));
        }
        assertThat(now()).isEqualTo(before);
        assertThat(open()).isEmpty();
        assertThat(sent(phone())).filteredOn(TextMessage::incoming).hasSize(4);
        clock.advance(Duration.ofDays(91));
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "Liked “x”"));
        assertThat(numbers.isSilent(now())).as("nobody was heard").isTrue();
    }

    @Test
    void after_wrong_number_nothing_about_a_request_goes_there_until_it_is_proven_again() {
        move(id, IN_REVIEW, NEEDS_INFO);
        requests.act(new Action(id, now().version(), NEEDS_INFO, "Because.", "", StaffText.Fixed.UPDATE), ATTORNEY);
        var written = lastText();
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new WrongNumber(7, phone())));
        assertThat(now().status()).isEqualTo(NEEDS_INFO);
        assertThat(open()).containsExactlyInAnyOrder(TaskKind.REPLY, TaskKind.NUMBER_TO_PROVE);
        assertThat(sent(phone())).filteredOn(text -> text.id() == written).singleElement()
                .satisfies(text -> assertThat(text.problem()).contains("wrong one"));
        assertThat(numbers.isSilent(now())).isTrue();
        writes(phone());
        assertThat(now().status()).as("not the person's words").isEqualTo(NEEDS_INFO);
        assertThat(owners.areKnown(Follower.of(phone()))).isFalse();
        assertThat(owners.check(phone(), asked.person().birthDate())).isEqualTo(OwnerCheck.RIGHT);
        assertThat(numbers.isSilent(now())).isFalse();
        assertThat(open()).containsExactly(TaskKind.REPLY);
    }

    @Test
    void wrong_number_from_a_second_number_leaves_the_first_as_it_is() {
        var second = SampleRequests.phone();
        requests.claim(id, ATTORNEY);
        numbers.setSecond(new NewNumber(id, now().version(), second, true), ATTORNEY);
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new WrongNumber(7, second)));
        assertThat(numbers.isSilent(now())).isFalse();
        assertThat(open()).containsExactlyInAnyOrder(TaskKind.REPLY, TaskKind.NUMBER_TO_PROVE);
    }

    @Test
    void a_strangers_text_is_nobodys_and_what_fails_later_undoes_all() {
        writes(SampleRequests.phone());
        transaction.executeWithoutResult(undone -> {
            publisher.publishEvent(new TextReceived(1, phone(), true));
            undone.setRollbackOnly();
        });
        assertThat(open()).isEmpty();
        assertThat(now().version()).isEqualTo(1);
    }
}
