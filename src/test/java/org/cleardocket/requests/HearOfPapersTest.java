package org.cleardocket.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleardocket.requests.RequestStatus.IN_REVIEW;
import static org.cleardocket.requests.RequestStatus.NEEDS_INFO;
import static org.cleardocket.requests.RequestStatus.REFERRED;
import static org.cleardocket.requests.RequestStatus.SUBMITTED;
import static org.cleardocket.requests.RequestStatus.UNREACHABLE;
import static org.cleardocket.requests.RequestStatus.WITHDRAWN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.FileId;
import org.cleardocket.documents.FileFound;
import org.cleardocket.documents.FileLost;
import org.cleardocket.documents.FileSettled;
import org.cleardocket.documents.FileState;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NewFile;
import org.cleardocket.documents.Paper;
import org.cleardocket.documents.PaperId;
import org.cleardocket.documents.PaperLabel;
import org.cleardocket.documents.Papers;
import org.cleardocket.language.Wordings;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What papers do to a request: with it, after it, too late for it. */
class HearOfPapersTest extends TextedPeople {

    @Autowired Papers papers;
    @Autowired Wordings wordings;
    @Autowired ForgetClosedPapers forget;
    @Autowired RemindPeople reminders;
    @Autowired RequestStore store;
    @Autowired RequestPapers requestPapers;
    @Autowired RequestSteps steps;
    @Autowired RaiseTasks raise;
    @Autowired RequestSettings settings;

    private FileId add(FolderId folder) {
        var key = FileId.random();
        papers.add(folder, new NewFile(key, Optional.empty(), "docket.pdf", 0),
                new ByteArrayInputStream(("%PDF " + key).getBytes(UTF_8)));
        return key;
    }

    /** As the documents room says it once a file is clean. */
    private void ready(FolderId folder, FileId file, FileState state) {
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new FileSettled(folder, file, state)));
    }

    private void added() {
        clock.advance(Duration.ofMinutes(1));
        ready(asked.folder(), add(asked.folder()), FileState.READY);
    }

    private List<String> notes() {
        return now().history().stream().map(HistoryLine::note).toList();
    }

    private RequestId submitSaying(PaperAnswer answer) {
        var plain = SampleRequests.request();
        asked = new NewRequest(plain.submissionKey(), plain.language(), plain.person(), true, plain.counts(),
                plain.folder(), answer);
        id = submit(asked);
        sql.sql("update requests.request set remind_at = null where id <> ?").param(id.value()).update();
        return id;
    }

    private long count(TextTemplate template) {
        var words = wordings.texts(SampleRequests.SPANISH).say(template.key(), "link", "|").split("\\|")[0];
        return sent(phone()).stream().map(TextMessage::body).filter(body -> body.startsWith(words)).count();
    }

    @Test
    void papers_that_came_with_the_request_are_no_news() {
        var plain = SampleRequests.request();
        var file = add(plain.folder());
        clock.advance(Duration.ofMinutes(1));
        asked = plain;
        id = submit(plain);
        ready(plain.folder(), file, FileState.READY);
        assertThat(open()).isEmpty();
        assertThat(now().history()).hasSize(1);
    }

    @Test
    void later_ones_are_looked_at_once_however_many_come() {
        added();
        added();
        assertThat(open()).containsExactly(TaskKind.NEW_PAPERS);
        assertThat(notes()).containsExactly("", "Added papers.");
        assertThat(now().status()).isEqualTo(SUBMITTED);
        tasks.done(task(TaskKind.NEW_PAPERS), SampleRequests.TRIAGE);
        added();
        assertThat(open()).containsExactly(TaskKind.NEW_PAPERS);
    }

    @Test
    void a_request_that_waited_for_them_goes_on_and_nobody_is_reminded() {
        move(id, IN_REVIEW, NEEDS_INFO);
        added();
        assertThat(now().status()).isEqualTo(IN_REVIEW);
        assertThat(now().papers()).isEqualTo(PaperAnswer.ADDED);
    }

    @Test
    void a_file_that_cannot_be_taken_changes_nothing() {
        ready(asked.folder(), add(asked.folder()), FileState.REFUSED);
        assertThat(open()).isEmpty();
        assertThat(now().papers()).isEqualTo(PaperAnswer.NONE);
    }

    @Test
    void who_adds_papers_later_gets_the_link_and_is_reminded_until_they_come() {
        submitSaying(PaperAnswer.LATER);
        assertThat(count(TextTemplate.PAPERS_LATER)).isOne();
        clock.advance(Duration.ofDays(4));
        reminders.remind();
        reminders.remind();
        assertThat(count(TextTemplate.REMINDER)).isOne();
        added();
        clock.advance(Duration.ofDays(11));
        reminders.remind();
        assertThat(count(TextTemplate.REMINDER)).isOne();
    }

    @Test
    void after_two_reminders_of_papers_the_usual_ones_go_on() {
        submitSaying(PaperAnswer.LATER);
        for (var days : List.of(4, 10, 30)) {
            clock.advance(Duration.ofDays(days));
            reminders.remind();
        }
        assertThat(count(TextTemplate.REMINDER)).isEqualTo(2);
        assertThat(count(TextTemplate.NOTHING_NEW)).isOne();
    }

    @Test
    void who_cannot_get_papers_is_reminded_in_words_that_do_not_speak_of_papers_or_news() {
        submitSaying(PaperAnswer.CANNOT_GET);
        move(id, IN_REVIEW, NEEDS_INFO);
        clock.advance(Duration.ofDays(7));
        reminders.remind();
        assertThat(count(TextTemplate.REMINDER)).isOne();
        assertThat(count(TextTemplate.UPDATE)).isZero();
        assertThat(sent(phone()).getLast().body()).doesNotContain("papeles", "novedades");
    }

    private PaperAgain again(String words) {
        return new PaperAgain(id, papers.in(asked.folder()).getLast().id(), PaperFault.BLURRED, words);
    }

    @Test
    void a_paper_is_asked_for_again_and_the_person_reads_which_and_why() {
        add(asked.folder());
        add(asked.folder());
        papers.label(asked.folder(), papers.in(asked.folder()).getLast().id(), PaperLabel.LETTER);
        assertThat(requests.askForPapersAgain(again("Solo la primera."), SampleRequests.TRIAGE)).isTrue();
        assertThat(count(TextTemplate.PAPERS_AGAIN)).isOne();
        assertThat(now().status()).isEqualTo(NEEDS_INFO);
        assertThat(now().owner()).isEqualTo(SampleRequests.TRIAGE);
        assertThat(requests.followedBy(Follower.of(phone())).getFirst().steps().getFirst().reason())
                .startsWith("Necesitamos otra vez este papel: Papel 2 (Carta, 0 hojas). Está borroso. ")
                .endsWith(" Solo la primera.");
        assertThat(notes()).contains("Asked again for paper 2 (letter, 0 pages).");
        assertThatThrownBy(() -> requests.askForPapersAgain(again(""), SampleRequests.COLLEAGUE))
                .isInstanceOf(RequestAlreadyClaimed.class);
        requests.release(id, SampleRequests.TRIAGE);
        move(id, WITHDRAWN);
        assertThatThrownBy(() -> requests.askForPapersAgain(again(""), SampleRequests.ATTORNEY))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void who_stopped_texts_is_told_by_none_and_nobody_says_so() {
        add(asked.folder());
        transaction.executeWithoutResult(_ -> texts.stop(phone()));
        var before = sent(phone()).size();
        assertThat(requests.askForPapersAgain(again(""), SampleRequests.TRIAGE)).isFalse();
        assertThat(now().history().getLast().textId()).isNull();
        assertThat(requests.act(new Action(id, now().version(), now().status(), "", "", StaffText.Fixed.UPDATE),
                SampleRequests.TRIAGE)).isFalse();
        assertThat(now().history().getLast().textId()).isNull();
        assertThat(sent(phone())).hasSize(before);
    }

    private List<Integer> askedAgain() {
        var asked = requestPapers.askedAgain(this.asked.folder()).stream().map(PaperAgain::paper).toList();
        return papers.in(this.asked.folder()).stream().filter(paper -> asked.contains(paper.id())).map(Paper::number)
                .toList();
    }

    private void askAgain(int number) {
        clock.advance(Duration.ofMinutes(1));
        var paper = papers.in(asked.folder()).stream().filter(one -> one.number() == number).findFirst().orElseThrow();
        requests.askForPapersAgain(new PaperAgain(id, paper.id(), PaperFault.DARK, ""), SampleRequests.ATTORNEY);
    }

    private void comes(Optional<PaperId> paper) {
        clock.advance(Duration.ofMinutes(1));
        var file = FileId.random();
        papers.add(asked.folder(), new NewFile(file, paper, "a.pdf", 0),
                new ByteArrayInputStream(("%PDF " + file).getBytes(UTF_8)));
        came(file);
    }

    @Test
    void a_paper_that_was_asked_for_again_is_marked_until_a_new_one_comes() {
        before();
        before();
        var late = add(asked.folder());
        askAgain(1);
        assertThat(askedAgain()).containsExactly(1);
        came(late);
        assertThat(askedAgain()).as("sent before it was asked for").containsExactly(1);
        comes(Optional.empty());
        assertThat(askedAgain()).isEmpty();
        askAgain(1);
        askAgain(2);
        comes(Optional.of(papers.in(asked.folder()).get(1).id()));
        assertThat(askedAgain()).as("a page of the second came").containsExactly(1);
        askAgain(3);
        comes(Optional.empty());
        assertThat(askedAgain()).as("of two, nobody knows which").containsExactly(1, 3);
        assertThat(now().status()).as("it waits for both").isEqualTo(NEEDS_INFO);
        comes(Optional.of(papers.in(asked.folder()).get(2).id()));
        assertThat(now().status()).isEqualTo(NEEDS_INFO);
        comes(Optional.of(papers.in(asked.folder()).get(0).id()));
        assertThat(askedAgain()).isEmpty();
        assertThat(now().status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void a_new_paper_stands_for_those_asked_for_again_that_the_person_deleted() {
        var first = before();
        var second = before();
        before();
        askAgain(1);
        askAgain(2);
        askAgain(3);
        papers.remove(asked.folder(), first, Actor.RESIDENT);
        papers.remove(asked.folder(), second, Actor.RESIDENT);
        comes(Optional.empty());
        assertThat(requestPapers.askedAgain(asked.folder())).hasSize(1);
        assertThat(askedAgain()).containsExactly(3);
    }

    @Test
    void nobody_is_asked_for_a_paper_any_more_once_staff_go_on_without() {
        before();
        askAgain(1);
        move(id, UNREACHABLE);
        assertThat(askedAgain()).containsExactly(1);
        move(id, IN_REVIEW);
        assertThat(askedAgain()).isEmpty();
    }

    @Test
    void a_paper_is_spoken_of_by_the_same_number_whatever_is_deleted_before_it() {
        var first = before();
        before();
        papers.remove(asked.folder(), first, Actor.RESIDENT);
        askAgain(2);
        assertThat(requests.followedBy(Follower.of(phone())).getFirst().steps().getFirst().reason()).contains("Papel 2 (");
        assertThat(notes()).contains("Asked again for paper 2 (other paper, 0 pages).");
    }

    @Test
    void a_paper_that_is_gone_is_not_asked_for_again() {
        var file = add(asked.folder());
        var ask = again("");
        papers.remove(asked.folder(), file, Actor.RESIDENT);
        assertThatThrownBy(() -> requests.askForPapersAgain(ask, SampleRequests.TRIAGE)).isInstanceOf(PaperGone.class);
        assertThat(count(TextTemplate.PAPERS_AGAIN)).isZero();
        assertThat(now().status()).isEqualTo(SUBMITTED);
    }

    @Test
    void what_the_person_deletes_or_brings_back_stands_in_the_history() {
        var file = add(asked.folder());
        papers.remove(asked.folder(), file, Actor.RESIDENT);
        papers.bringBack(asked.folder(), file, Actor.RESIDENT);
        assertThat(notes()).containsExactly("", "Deleted a file of paper 1 (other paper).",
                "Brought back a file of paper 1 (other paper).");
        assertThat(now().history()).extracting(HistoryLine::by).containsOnlyNulls();
    }

    @Test
    void a_lost_paper_is_somebody_s_to_ask_for() {
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new FileLost(asked.folder(), FileId.random())));
        assertThat(open()).containsExactly(TaskKind.PAPER_LOST);
    }

    @Test
    void papers_are_added_only_by_the_owner_of_the_number_and_not_to_a_closed_request() {
        var ticket = now().ticket();
        assertThat(requests.folderOf(Follower.of(phone()), ticket)).contains(asked.folder());
        assertThat(requests.folderOf(Follower.of(SampleRequests.phone()), ticket)).isEmpty();
        move(id, IN_REVIEW, REFERRED);
        assertThat(requests.folderOf(Follower.of(phone()), ticket)).isEmpty();
    }

    @Test
    void papers_of_a_closed_request_go_after_thirty_days() {
        add(asked.folder());
        move(id, IN_REVIEW, REFERRED);
        clock.advance(Duration.ofDays(29));
        forget.forget();
        assertThat(papers.in(asked.folder())).hasSize(1);
        clock.advance(Duration.ofDays(2));
        forget.forget();
        assertThat(papers.in(asked.folder())).isEmpty();
    }

    @Test
    void papers_of_a_request_that_was_taken_back_go_after_a_day_and_the_history_and_its_person_know() {
        add(asked.folder());
        move(id, WITHDRAWN);
        forget.forget();
        assertThat(papers.in(asked.folder())).as("a wrong click can be undone").hasSize(1);
        assertThat(requests.followedBy(Follower.of(phone())).getFirst().papersEnd())
                .contains(now().lastChangedAt().plus(Duration.ofDays(1)));
        clock.advance(Duration.ofHours(25));
        forget.forget();
        assertThat(papers.in(asked.folder())).isEmpty();
        assertThat(notes()).last().isEqualTo("Destroyed its papers, because the request is closed.");
    }

    @Test
    void what_is_noted_of_a_closed_request_does_not_move_the_day_on_which_its_papers_go() {
        add(asked.folder());
        move(id, IN_REVIEW, REFERRED);
        var end = requests.followedBy(Follower.of(phone())).getFirst().papersEnd();
        clock.advance(Duration.ofDays(29));
        requests.act(new Action(id, now().version(), REFERRED, "", "They called.", null), SampleRequests.ATTORNEY);
        assertThat(requests.followedBy(Follower.of(phone())).getFirst().papersEnd()).isEqualTo(end).isPresent();
        clock.advance(Duration.ofDays(2));
        forget.forget();
        assertThat(papers.in(asked.folder())).isEmpty();
    }

    @Test
    void a_request_that_is_closed_once_more_is_closed_since_then() {
        add(asked.folder());
        move(id, IN_REVIEW, REFERRED);
        clock.advance(Duration.ofDays(20));
        move(id, IN_REVIEW);
        assertThat(now().closedAt()).isNull();
        move(id, REFERRED);
        assertThat(now().closedAt()).isEqualTo(now().history().getLast().at());
        clock.advance(Duration.ofDays(20));
        forget.forget();
        assertThat(papers.in(asked.folder())).hasSize(1);
    }

    @Test
    void papers_of_a_request_that_is_opened_again_stay() {
        add(asked.folder());
        move(id, WITHDRAWN, IN_REVIEW);
        clock.advance(Duration.ofDays(40));
        forget.forget();
        assertThat(papers.in(asked.folder())).hasSize(1);
        assertThat(requests.followedBy(Follower.of(phone()))).allMatch(request -> request.papersEnd().isEmpty());
    }

    private void lose() {
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new FileLost(asked.folder(), FileId.random())));
    }

    @Test
    void nobody_has_to_ask_for_a_lost_paper_that_is_found_or_comes_again() {
        lose();
        transaction.executeWithoutResult(_ -> publisher.publishEvent(new FileFound(asked.folder(), FileId.random())));
        assertThat(open()).isEmpty();
        lose();
        added();
        assertThat(open()).containsExactly(TaskKind.NEW_PAPERS);
    }

    @Test
    void a_lost_paper_stays_somebody_s_to_ask_for_while_another_comes() {
        var lost = add(asked.folder());
        sql.sql("update documents.file set lost_at = now() where id = ?").param(lost.value()).update();
        lose();
        added();
        assertThat(open()).contains(TaskKind.PAPER_LOST);
        sql.sql("update documents.file set lost_at = null where id = ?").param(lost.value()).update();
    }

    private void came(FileId file) {
        sql.sql("update documents.file set state = 'READY' where id = ?").param(file.value()).update();
        ready(asked.folder(), file, FileState.READY);
    }

    private FileId before() {
        clock.advance(Duration.ofMinutes(1));
        var file = add(asked.folder());
        came(file);
        return file;
    }

    private void again(FileId file) {
        papers.begin(asked.folder(), new NewFile(file, Optional.empty(), "docket.pdf", 41));
    }

    /** All that can happen to papers while a request waits for its person, and whether that is an answer. */
    private enum PaperEvent {
        NEW_PAPER(true, test -> test::added),
        NEW_PAGE_OF_A_PAPER(true, test -> {
            var paper = test.papers.in(test.asked.folder()).getFirst().id();
            return () -> {
                var page = FileId.random();
                test.papers.add(test.asked.folder(), new NewFile(page, Optional.of(paper), "2.pdf", 0),
                        new ByteArrayInputStream(("%PDF " + page).getBytes(UTF_8)));
                test.came(page);
            };
        }),
        NEW_PAPER_DELETED_AND_BACK_BEFORE_IT_IS_CHECKED(true, test -> () -> {
            var file = test.add(test.asked.folder());
            test.papers.remove(test.asked.folder(), file, Actor.RESIDENT);
            test.papers.bringBack(test.asked.folder(), file, Actor.RESIDENT);
            test.came(file);
        }),
        LOST_PAPER_SENT_AGAIN(true, test -> () -> {
            test.sql.sql("update documents.file set lost_at = now() where folder = ?")
                    .param(test.asked.folder().value()).update();
            test.came(test.add(test.asked.folder()));
        }),
        SENT_BEFORE_AND_CHECKED_NOW(false, test -> {
            var file = test.add(test.asked.folder());
            return () -> test.came(file);
        }),
        REFUSED(false, test -> () -> test.ready(test.asked.folder(), test.add(test.asked.folder()), FileState.REFUSED)),
        STILL_COMING(false, test -> () -> test.again(FileId.random())),
        DELETED(false, test -> {
            var file = test.before();
            return () -> test.papers.remove(test.asked.folder(), file, Actor.RESIDENT);
        }),
        DELETED_FOR_GOOD(false, test -> {
            var file = test.before();
            return () -> {
                test.papers.remove(test.asked.folder(), file, Actor.RESIDENT);
                test.papers.destroyRemoved(test.asked.folder(), file, Actor.RESIDENT);
            };
        }),
        BROUGHT_BACK(false, test -> {
            var file = test.before();
            test.papers.remove(test.asked.folder(), file, Actor.RESIDENT);
            return () -> test.papers.bringBack(test.asked.folder(), file, Actor.RESIDENT);
        }),
        DELETED_AND_BROUGHT_BACK(false, test -> {
            var file = test.before();
            return () -> {
                test.papers.remove(test.asked.folder(), file, Actor.RESIDENT);
                test.papers.bringBack(test.asked.folder(), file, Actor.RESIDENT);
            };
        }),
        DELETED_AND_CHOSEN_AGAIN(false, test -> {
            var file = test.before();
            return () -> {
                test.papers.remove(test.asked.folder(), file, Actor.RESIDENT);
                test.again(file);
            };
        }),
        LOST(false, test -> test::lose),
        FOUND(false, test -> () -> test.transaction.executeWithoutResult(_ ->
                test.publisher.publishEvent(new FileFound(test.asked.folder(), FileId.random())))),
        TURNED_NAMED_AND_CONFIRMED(false, test -> {
            var file = test.before();
            return () -> {
                test.papers.rotate(test.asked.folder(), file);
                test.papers.confirm(test.asked.folder(), file);
                test.papers.label(test.asked.folder(), test.papers.in(test.asked.folder()).getLast().id(),
                        PaperLabel.LETTER);
            };
        });

        private final boolean answer;
        private final Function<HearOfPapersTest, Runnable> happens;

        /** @param happens prepares what was there before, and returns what happens now */
        PaperEvent(boolean answer, Function<HearOfPapersTest, Runnable> happens) {
            this.answer = answer;
            this.happens = happens;
        }
    }

    static Stream<Arguments> eventsWhileWeWait() {
        return Stream.of(NEEDS_INFO, UNREACHABLE).flatMap(status ->
                Stream.of(PaperEvent.values()).map(event -> Arguments.of(status, event)));
    }

    @ParameterizedTest
    @MethodSource("eventsWhileWeWait")
    void only_what_is_sent_while_we_wait_is_an_answer(RequestStatus waiting, PaperEvent event) {
        before();
        var happens = event.happens.apply(this);
        tasks.of(id).forEach(task -> tasks.done(task, SampleRequests.TRIAGE));
        clock.advance(Duration.ofMinutes(1));
        move(id, IN_REVIEW, waiting);
        transaction.executeWithoutResult(_ -> raise.raise(id, NewTask.noAnswer()));
        var before = now();
        var reminder = remindAt();
        clock.advance(Duration.ofHours(1));
        happens.run();
        assertThat(now().status()).isEqualTo(event.answer ? IN_REVIEW : waiting);
        assertThat(now().promise().equals(before.promise())).isEqualTo(!event.answer);
        assertThat(open().contains(TaskKind.NO_ANSWER)).isEqualTo(!event.answer);
        if (!event.answer && event != PaperEvent.SENT_BEFORE_AND_CHECKED_NOW) {
            assertThat(remindAt()).isEqualTo(reminder);
            assertThat(now().version()).isEqualTo(before.version());
        }
    }

    private Optional<OffsetDateTime> remindAt() {
        return Optional.ofNullable(sql.sql("select remind_at from requests.request where id = ?").param(id.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class)).list().getFirst());
    }

    @Test
    void papers_that_come_back_are_looked_at_once_more() {
        var file = before();
        papers.remove(asked.folder(), file, Actor.RESIDENT);
        tasks.of(id).forEach(task -> tasks.done(task, SampleRequests.TRIAGE));
        papers.bringBack(asked.folder(), file, Actor.RESIDENT);
        assertThat(open()).containsExactly(TaskKind.NEW_PAPERS);
    }

    @Test
    void the_history_knows_that_papers_are_gone_even_if_the_storage_is_away_then() throws IOException {
        add(asked.folder());
        move(id, WITHDRAWN);
        clock.advance(Duration.ofHours(25));
        var store = Path.of("target/documents-of-tests");
        var aside = Files.move(store, Path.of("target/documents-away"));
        try {
            forget.forget();
        } finally {
            Files.move(aside, store);
        }
        forget.forget();
        assertThat(papers.in(asked.folder())).isEmpty();
        assertThat(notes()).containsOnlyOnce("Destroyed its papers, because the request is closed.");
        move(id, IN_REVIEW);
        add(asked.folder());
        assertThat(kept(asked.folder())).isTrue();
    }

    @Test
    void a_request_that_changes_while_its_papers_are_about_to_go_keeps_its_turn() {
        add(asked.folder());
        move(id, WITHDRAWN);
        var listed = new RequestPaperStore(sql) {
            @Override
            List<RequestId> toForget(Instant closedBefore, Instant takenBackBefore, int most) {
                return List.of(id);
            }
        };
        new ForgetClosedPapers(store, listed, papers, steps, settings, clock).forget();
        assertThat(papers.in(asked.folder())).hasSize(1);
        clock.advance(Duration.ofHours(25));
        forget.forget();
        assertThat(papers.in(asked.folder())).isEmpty();
    }

    private boolean kept(FolderId folder) {
        return sql.sql("select kept_at is not null from documents.folder where id = ?").param(folder.value())
                .query(Boolean.class).single();
    }
}
