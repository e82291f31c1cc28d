package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.requests.RequestStatus.GRANTED;
import static org.cleardocket.requests.RequestStatus.IN_REVIEW;
import static org.cleardocket.requests.RequestStatus.NEEDS_INFO;
import static org.cleardocket.requests.RequestStatus.READY_TO_FILE;
import static org.cleardocket.requests.RequestStatus.REFERRED;
import static org.cleardocket.requests.RequestStatus.SUBMITTED;
import static org.cleardocket.requests.RequestStatus.UNREACHABLE;
import static org.cleardocket.requests.SampleRequests.ATTORNEY;
import static org.cleardocket.requests.SampleRequests.COLLEAGUE;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FileSettled;
import org.cleardocket.documents.FileState;
import org.cleardocket.documents.NewFile;
import org.cleardocket.documents.Papers;
import org.cleardocket.eligibility.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The promise that a person looks by a day: only a real look keeps it, and every way to show it agrees. */
class LookPromiseTest extends TextedPeople {

    @Autowired Papers papers;
    @Autowired RequestSettings settings;

    /** What staff and people do with a request without looking at it. */
    static Stream<Map.Entry<String, Consumer<LookPromiseTest>>> noLooks() {
        return Map.<String, Consumer<LookPromiseTest>>of(
                "claiming", test -> test.requests.claim(test.id, TRIAGE),
                "claiming and giving back", LookPromiseTest::claimAndRelease,
                "passing from one colleague to another", test -> {
                    test.claimAndRelease();
                    test.requests.claim(test.id, COLLEAGUE);
                    test.requests.release(test.id, ATTORNEY);
                    test.requests.claim(test.id, TRIAGE);
                },
                "an action that says nothing", test -> test.act(SUBMITTED, " "),
                "taking it up by an action", test -> test.act(IN_REVIEW, ""),
                "looking it up", test -> test.requests.open(test.id, COLLEAGUE),
                "another number", test -> {
                    test.requests.claim(test.id, TRIAGE);
                    test.numbers.change(new NewNumber(test.id, test.now().version(), SampleRequests.phone(), true),
                            TRIAGE);
                },
                "a paper that comes", LookPromiseTest::addsPaper,
                "a text that comes", test -> test.writes(test.phone()),
                "a reply that is read", test -> {
                    test.writes(test.phone());
                    test.tasks.done(test.task(TaskKind.REPLY), TRIAGE);
                }).entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noLooks")
    void what_is_no_look_leaves_the_promise_open(Map.Entry<String, Consumer<LookPromiseTest>> way) {
        var promised = now().promise().by();
        way.getValue().accept(this);
        assertOpen(promised);
    }

    static Stream<Map.Entry<String, Consumer<LookPromiseTest>>> looks() {
        return Map.<String, Consumer<LookPromiseTest>>of(
                "a note", test -> test.act(SUBMITTED, "Read it."),
                "a new state", test -> test.move(test.id, IN_REVIEW),
                "a question for papers", LookPromiseTest::asksForAPaperAgain,
                "an assessment", test -> {
                    test.requests.claim(test.id, ATTORNEY);
                    test.requests.assess(new NewAssessment(test.id, test.now().version(), 1,
                            Facts.builder().raw("11358 HS").build()), ATTORNEY);
                }).entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void work_on_the_request_keeps_the_promise_and_giving_it_back_does_not_undo_that(
            Map.Entry<String, Consumer<LookPromiseTest>> way) {
        way.getValue().accept(this);
        requests.release(id, ATTORNEY);
        assertKept();
    }

    @Test
    void the_first_look_counts_and_later_ones_do_not_move_it() {
        move(id, IN_REVIEW);
        var first = now().promise();
        clock.advance(Duration.ofDays(30));
        move(id, NEEDS_INFO);
        assertThat(now().promise()).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEEDS_INFO", "UNREACHABLE"})
    void the_clock_rests_while_we_wait_and_begins_anew_with_what_the_person_sends(RequestStatus waiting) {
        move(id, IN_REVIEW, waiting);
        clock.advance(Duration.ofDays(40));
        assertThat(now().promise().isOpen(now().status())).isFalse();
        addsPaper();
        assertThat(now().status()).isEqualTo(IN_REVIEW);
        assertOpen(inFiveDays());
    }

    @Test
    void an_answer_by_text_begins_it_anew_too_and_reading_it_keeps_it() {
        move(id, IN_REVIEW, NEEDS_INFO);
        clock.advance(Duration.ofDays(40));
        writes(phone());
        assertOpen(inFiveDays());
        tasks.done(task(TaskKind.REPLY), ATTORNEY);
        assertKept();
    }

    @Test
    void papers_for_a_request_in_work_do_not_undo_the_look() {
        move(id, IN_REVIEW);
        addsPaper();
        assertKept();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFERRED", "UNREACHABLE", "WITHDRAWN", "GRANTED"})
    void a_request_opened_again_is_promised_a_look_by_a_day_to_come(RequestStatus end) {
        if (end == GRANTED) {
            move(id, IN_REVIEW, READY_TO_FILE, RequestStatus.FILED, GRANTED);
        } else {
            move(id, IN_REVIEW, end);
        }
        clock.advance(Duration.ofDays(100));
        move(id, IN_REVIEW);
        assertOpen(inFiveDays());
        act(IN_REVIEW, "Read it once more.");
        assertKept();
    }

    @Test
    void the_queue_puts_open_promises_before_kept_ones() {
        var older = id;
        move(older, IN_REVIEW);
        clock.advance(Duration.ofDays(7));
        asked = SampleRequests.request();
        id = submit(asked);
        requests.claim(id, TRIAGE);
        var byPromise = new QueueQuery(QueueTab.IN_REVIEW, "", null, QueueQuery.Sort.LOOK_BY, false);
        var order = requests.queue(byPromise, 0, 9999).stream().map(QueueRow::id).toList();
        assertThat(order.indexOf(id)).isLessThan(order.indexOf(older));
    }

    @Test

    private void claimAndRelease() {
        requests.claim(id, TRIAGE);
        requests.release(id, TRIAGE);
    }

    private void act(RequestStatus status, String note) {
        requests.act(new Action(id, now().version(), status, "", note, null), ATTORNEY);
    }

    private void addsPaper() {
        clock.advance(Duration.ofMinutes(1));
        var file = FileId.random();
        papers.add(asked.folder(), new NewFile(file, Optional.empty(), "docket.pdf", 0),
                new ByteArrayInputStream(("%PDF " + file).getBytes()));
        transaction.executeWithoutResult(_ ->
                publisher.publishEvent(new FileSettled(asked.folder(), file, FileState.READY)));
    }

    private LocalDate inFiveDays() {
        return WorkingDays.after(WorkingDays.dayOf(clock.instant()), 5);
    }

    /** For the staff, in the queue and on the person's own page. */
    private void assertOpen(LocalDate by) {
        promises().forEach(promise -> {
            assertThat(promise).isEqualTo(new LookPromise(by, null));
            assertThat(promise.isOpen(now().status())).isTrue();
        });
    }

    private void assertKept() {
        promises().forEach(promise -> {
            assertThat(promise.keptAt()).isNotNull();
            assertThat(promise.isOpen(now().status())).isFalse();
        });
    }

    private void asksForAPaperAgain() {
        addsPaper();
        var paper = papers.in(now().folder()).getLast().id();
        requests.askForPapersAgain(new PaperAgain(id, paper, PaperFault.BLURRED, ""), TRIAGE);
    }

    private List<LookPromise> promises() {
        var tab = Stream.of(QueueTab.values()).filter(one -> one.statuses().contains(now().status())).findFirst();
        var row = requests.queue(new QueueQuery(tab.orElseThrow(), now().ticket().digits(), null,
                QueueQuery.Sort.SUBMITTED, false), 0, 1).getFirst();
        return List.of(now().promise(), row.promise(), FollowedRequest.of(now(), settings).promise());
    }
}
