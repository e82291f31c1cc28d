package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.requests.RequestStatus.IN_REVIEW;
import static org.cleardocket.requests.RequestStatus.NEEDS_INFO;
import static org.cleardocket.requests.RequestStatus.REFERRED;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.cleardocket.language.Wordings;
import org.cleardocket.messaging.IncomingText;
import org.cleardocket.messaging.IncomingTexts;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemindPeopleTest extends TextedPeople {

    @Autowired RemindPeople reminders;
    @Autowired Owners owners;
    @Autowired IncomingTexts incoming;
    @Autowired Wordings wordings;

    /** The others' requests are left alone; so is a number's silence, which has its own test. */
    @BeforeEach
    void only_this_request_is_looked_at() {
        sql.sql("update requests.request set remind_at = null where id <> ?").param(id.value()).update();
    }

    private void after(int days) {
        clock.advance(Duration.ofDays(days));
        owners.check(phone(), asked.person().birthDate());
        reminders.remind();
        reminders.remind();
    }

    private long count(TextTemplate template) {
        var words = wordings.texts(SampleRequests.SPANISH).say(template.key(), "link", "|").split("\\|")[0];
        return sent(phone()).stream().map(TextMessage::body).filter(body -> body.startsWith(words)).count();
    }

    @Test
    void whoever_owes_us_something_is_reminded_twice_and_then_a_colleague_sees_to_it() {
        move(id, IN_REVIEW, NEEDS_INFO);
        after(6);
        assertThat(count(TextTemplate.REMINDER)).isZero();
        after(1);
        assertThat(count(TextTemplate.REMINDER)).isOne();
        assertThat(now().history().getLast()).satisfies(line -> {
            assertThat(line.by()).isEqualTo("The portal");
            assertThat(line.textId()).isEqualTo(lastText());
        });
        after(13);
        assertThat(count(TextTemplate.REMINDER)).isOne();
        after(1);
        assertThat(count(TextTemplate.REMINDER)).isEqualTo(2);
        assertThat(open()).isEmpty();
        after(9);
        assertThat(open()).containsExactly(TaskKind.NO_ANSWER);
        tasks.done(task(TaskKind.NO_ANSWER), SampleRequests.ATTORNEY);
        assertThat(count(TextTemplate.REMINDER)).isEqualTo(2);
    }

    @Test
    void an_answer_ends_the_reminders_and_the_next_wait_begins_anew() {
        move(id, IN_REVIEW, NEEDS_INFO);
        after(7);
        writes(phone());
        after(21);
        assertThat(count(TextTemplate.REMINDER)).isOne();
        move(id, NEEDS_INFO);
        after(7);
        assertThat(count(TextTemplate.REMINDER)).isEqualTo(2);
    }

    @Test
    void whoever_hears_nothing_for_a_month_hears_that_there_is_nothing_new_at_most_six_times() {
        after(29);
        assertThat(count(TextTemplate.NOTHING_NEW)).isZero();
        after(1);
        assertThat(count(TextTemplate.NOTHING_NEW)).isOne();
        for (var month = 0; month < 8; month++) {
            after(30);
        }
        assertThat(count(TextTemplate.NOTHING_NEW)).isEqualTo(6);
    }

    @Test
    void another_text_is_news_enough_for_a_month() {
        clock.advance(Duration.ofDays(20));
        requests.claim(id, SampleRequests.TRIAGE);
        requests.act(new Action(id, now().version(), IN_REVIEW, "", "", StaffText.Fixed.UPDATE),
                SampleRequests.TRIAGE);
        requests.followedBy(Follower.of(phone()));
        after(29);
        assertThat(count(TextTemplate.NOTHING_NEW)).isZero();
        after(1);
        assertThat(count(TextTemplate.NOTHING_NEW)).isOne();
    }

    @Test
    void whoever_has_not_seen_what_became_of_it_hears_that_there_is_news_instead() {
        move(id, IN_REVIEW);
        after(30);
        assertThat(count(TextTemplate.NOTHING_NEW)).isZero();
        assertThat(count(TextTemplate.UPDATE)).isOne();
        assertThat(now().history().getLast().note()).isEqualTo("Told that there is an update.");
        requests.followedBy(Follower.of(phone()));
        after(30);
        assertThat(count(TextTemplate.NOTHING_NEW)).isOne();
    }

    @Test
    void a_closed_request_is_not_spoken_of() {
        move(id, IN_REVIEW, REFERRED);
        after(60);
        assertThat(sent(phone())).hasSize(1);
    }

    @Test
    void of_whoever_may_not_be_texted_a_colleague_hears_instead() {
        sql.sql("update requests.request set may_text = false where id = ?").param(id.value()).update();
        after(30);
        assertThat(open()).as("there is nothing to ask of them").isEmpty();
        move(id, IN_REVIEW, NEEDS_INFO);
        after(7);
        assertThat(open()).containsExactly(TaskKind.NO_ANSWER);
        assertThat(sent(phone())).hasSize(1);
    }

    @Test
    void a_silent_number_is_not_reminded_but_asked_about() {
        move(id, IN_REVIEW, NEEDS_INFO);
        clock.advance(NumberStore.SILENCE_OF_TEXTS.plusDays(1));
        reminders.remind();
        assertThat(open()).containsExactly(TaskKind.NUMBER_TO_PROVE);
        assertThat(sent(phone())).hasSize(1);
        owners.check(phone(), asked.person().birthDate());
        reminders.remind();
        assertThat(open()).isEmpty();
        assertThat(count(TextTemplate.REMINDER)).isOne();
    }

    @Test
    void who_wants_texts_again_is_reminded_again() {
        move(id, IN_REVIEW, NEEDS_INFO);
        say("STOP");
        after(7);
        assertThat(count(TextTemplate.REMINDER)).isZero();
        reminders.remind();
        say("START");
        reminders.remind();
        assertThat(count(TextTemplate.REMINDER)).isOne();
    }

    private void say(String word) {
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), word));
    }

    @Test
    void of_many_instances_one_reminds() throws Exception {
        move(id, IN_REVIEW, NEEDS_INFO);
        clock.advance(Duration.ofDays(8));
        try (var instances = Executors.newFixedThreadPool(8)) {
            for (var instance = 0; instance < 8; instance++) {
                instances.submit(reminders::remind);
            }
        }
        assertThat(count(TextTemplate.REMINDER)).isOne();
    }
}
