package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleardocket.requests.SampleRequests.COLLEAGUE;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.IncomingText;
import org.cleardocket.messaging.IncomingTexts;
import org.cleardocket.messaging.NewText;
import org.cleardocket.messaging.Receipt;
import org.cleardocket.messaging.TextFinding;
import org.cleardocket.messaging.TextState;
import org.cleardocket.messaging.TextTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class TasksTest extends TextedPeople {

    @Autowired AuditLog audit;
    @Autowired IncomingTexts incoming;

    @Test
    void a_text_that_does_not_arrive_is_a_task_with_its_reason() {
        failed(lastText(), Failure.Reason.NO_SUCH_NUMBER);
        assertThat(tasks.of(id)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.NOT_DELIVERED);
            assertThat(task.reason()).isEqualTo(Failure.Reason.NO_SUCH_NUMBER);
            assertThat(task.textId()).isEqualTo(lastText());
        });
        assertThat(audit.about("request:" + id)).first().satisfies(line -> {
            assertThat(line.action()).isEqualTo("request.task_raised");
            assertThat(line.reason()).isEqualTo("NOT_DELIVERED");
        });
    }

    @Test
    void a_text_that_came_late_after_all_ends_its_task_by_itself() {
        failed(lastText(), Failure.Reason.OUT_OF_REACH);
        delivered(lastText());
        assertThat(open()).isEmpty();
        assertThat(audit.about("request:" + id)).extracting(AuditEntry::action).first()
                .isEqualTo("request.task_settled");
    }

    @Test
    void nobody_knowing_whether_a_text_went_out_is_one_task_until_a_receipt_tells() {
        unresolved(lastText());
        unresolved(lastText());
        assertThat(open()).containsExactly(TaskKind.PERHAPS_SENT);
        delivered(lastText());
        assertThat(open()).isEmpty();
    }

    @Test
    void a_carrier_that_has_the_text_after_all_ends_the_doubt() {
        unresolved(lastText());
        receipts.take(new Receipt(lastText(), "SM" + lastText(), TextState.SENT, null));
        assertThat(open()).isEmpty();
    }

    @Test
    void what_a_stop_keeps_from_going_out_is_said_in_another_way() {
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "STOP"));
        assertThat(tasks.of(id)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.NOT_DELIVERED);
            assertThat(task.reason()).isEqualTo(Failure.Reason.BLOCKED);
        });
    }

    @Test
    void a_text_that_perhaps_went_out_and_did_not_arrive_is_one_task_and_not_two() {
        unresolved(lastText());
        failed(lastText(), Failure.Reason.OTHER);
        assertThat(open()).containsExactly(TaskKind.NOT_DELIVERED);
    }

    @Test
    void a_code_that_fails_is_nobodys_task_unless_the_number_gets_no_texts_at_all() {
        failed(code(), Failure.Reason.TOO_LATE);
        assertThat(open()).isEmpty();
        failed(code(), Failure.Reason.TAKES_NO_TEXTS);
        failed(code(), Failure.Reason.NO_SUCH_NUMBER);
        assertThat(open()).containsExactly(TaskKind.NUMBER_UNREACHABLE);
    }

    private long code() {
        return transaction.execute(_ -> texts.queue(new NewText(phone(), Language.ENGLISH, TextTemplate.CODE,
                Map.of("code", "314159"))));
    }

    @Test
    void own_words_go_out_again_as_long_as_they_may() {
        requests.act(new Action(id, 1, RequestStatus.IN_REVIEW, "", "",
                new StaffText.OwnWords("Traiga sus papeles el lunes.")), TRIAGE);
        failed(lastText(), Failure.Reason.OUT_OF_REACH);
        tasks.sendAgain(task(TaskKind.NOT_DELIVERED), TRIAGE);
        assertThat(sent(phone())).hasSize(3).last().satisfies(text -> assertThat(text.body()).contains("papeles"));
        failed(lastText(), Failure.Reason.OUT_OF_REACH);
        sql.sql("update messaging.outgoing set body = replace(body, 'papeles', 'condenas') where id = ?")
                .param(lastText()).update();
        assertThatThrownBy(() -> tasks.sendAgain(task(TaskKind.NOT_DELIVERED), TRIAGE))
                .isInstanceOfSatisfying(TextRefused.class, refused -> assertThat(refused.findings())
                        .containsExactly(new TextFinding.ForbiddenWord("condenas")));
        assertThat(open()).containsExactly(TaskKind.NOT_DELIVERED);
        assertThat(sent(phone())).hasSize(3);
    }

    @Test
    void own_words_go_out_again_only_while_they_name_nobody() {
        requests.act(new Action(id, 1, RequestStatus.IN_REVIEW, "", "",
                new StaffText.OwnWords("Traiga sus papeles el lunes.")), TRIAGE);
        failed(lastText(), Failure.Reason.OUT_OF_REACH);
        sql.sql("update messaging.outgoing set body = replace(body, 'papeles', 'papeles, Rosa,') where id = ?")
                .param(lastText()).update();
        assertThatThrownBy(() -> tasks.sendAgain(task(TaskKind.NOT_DELIVERED), TRIAGE))
                .isInstanceOfSatisfying(TextRefused.class, refused -> assertThat(refused.findings())
                        .containsExactly(new TextFinding.Personal(TextFinding.Personal.Kind.NAME, "rosa")));
    }

    @Test
    void what_is_done_is_done_once_and_stands_in_the_history() {
        writes(phone());
        var task = task(TaskKind.REPLY);
        tasks.done(task, TRIAGE);
        assertThat(open()).isEmpty();
        assertThat(now().history().getLast()).satisfies(line -> {
            assertThat(line.by()).isEqualTo("Tess Triage");
            assertThat(line.note()).isEqualTo("A text from the person: done.");
        });
        assertThatThrownBy(() -> tasks.done(task, COLLEAGUE)).isInstanceOf(TaskAlreadyDone.class);
        assertThatThrownBy(() -> tasks.toldAnotherWay(task, OtherWay.CALL, "Called.", COLLEAGUE))
                .isInstanceOf(TaskAlreadyDone.class);
        assertThat(done(task)).containsEntry("done_by", "t1").containsEntry("ending", "DONE");
        assertThat(now().history()).hasSize(2);
    }

    private Map<String, Object> done(Task task) {
        return sql.sql("select done_by, ending, note from requests.task where id = ?").param(task.id()).query()
                .singleRow();
    }

    @Test
    void a_colleagues_tasks_are_theirs() {
        writes(phone());
        requests.claim(id, COLLEAGUE);
        assertThatThrownBy(() -> tasks.done(task(TaskKind.REPLY), TRIAGE)).isInstanceOf(RequestAlreadyClaimed.class);
        assertThat(open()).containsExactly(TaskKind.REPLY);
    }

    @Test
    void sent_again_are_the_same_words_to_the_same_number() {
        var first = sent(phone()).getLast();
        failed(first.id(), Failure.Reason.OUT_OF_REACH);
        tasks.sendAgain(task(TaskKind.NOT_DELIVERED), TRIAGE);
        assertThat(open()).isEmpty();
        var again = sent(phone()).getLast();
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.state()).isEqualTo(TextState.QUEUED);
        assertThat(now().history().getLast().textId()).isEqualTo(again.id());
        failed(again.id(), Failure.Reason.OUT_OF_REACH);
        assertThat(open()).as("its failure is a task again").containsExactly(TaskKind.NOT_DELIVERED);
    }

    @Test
    void of_many_clicks_at_once_one_sends_again() {
        failed(lastText(), Failure.Reason.OUT_OF_REACH);
        var task = task(TaskKind.NOT_DELIVERED);
        var refused = new AtomicInteger();
        try (var clicks = Executors.newFixedThreadPool(6)) {
            for (var click = 0; click < 6; click++) {
                clicks.submit(() -> {
                    try {
                        tasks.sendAgain(task, TRIAGE);
                    } catch (TaskAlreadyDone done) {
                        refused.incrementAndGet();
                    }
                });
            }
        }
        assertThat(sent(phone())).hasSize(2);
        assertThat(refused).hasValue(5);
        assertThat(openTasks()).isZero();
    }

    /** What the queue filters by. */
    private int openTasks() {
        return sql.sql("select open_tasks from requests.request where id = ?").param(id.value()).query(Integer.class)
                .single();
    }

    @Test
    void a_receipt_and_a_click_at_the_same_time_end_a_task_once() throws Exception {
        for (var round = 0; round < 8; round++) {
            someone_asks();
            var text = lastText();
            failed(text, Failure.Reason.OUT_OF_REACH);
            var task = task(TaskKind.NOT_DELIVERED);
            try (var both = Executors.newFixedThreadPool(2)) {
                var receipt = both.submit(() -> delivered(text));
                var click = both.submit(() -> {
                    try {
                        tasks.sendAgain(task, TRIAGE);
                    } catch (TaskAlreadyDone done) {
                        // the receipt was faster
                    }
                });
                receipt.get();
                click.get();
            }
            assertThat(openTasks()).isZero();
        }
    }

    @Test
    void a_text_that_perhaps_went_out_may_be_sent_again() {
        unresolved(lastText());
        tasks.sendAgain(task(TaskKind.PERHAPS_SENT), TRIAGE);
        assertThat(sent(phone())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OUT_OF_REACH", "TOO_LATE", "OTHER"})
    void what_cannot_arrive_is_not_sent_again(Failure.Reason reason) {
        failed(lastText(), reason);
        assertThatThrownBy(() -> tasks.sendAgain(task(TaskKind.NOT_DELIVERED), TRIAGE))
                .isInstanceOf(CannotBeTexted.class);
        assertThat(sent(phone())).hasSize(1);
        assertThat(open()).containsExactly(TaskKind.NOT_DELIVERED);
    }

    @Test
    void nothing_is_sent_again_to_whoever_said_stop() {
        failed(lastText(), Failure.Reason.OUT_OF_REACH);
        stop();
        assertThatThrownBy(() -> tasks.sendAgain(task(TaskKind.NOT_DELIVERED), TRIAGE))
                .isInstanceOf(CannotBeTexted.class);
    }

    private void stop() {
        sql.sql("insert into messaging.stop (phone, word, at) values (?, 'STOP', now())").param(phone().e164())
                .update();
    }

    @Test
    void told_another_way_needs_a_note_and_keeps_it() {
        failed(lastText(), Failure.Reason.NO_SUCH_NUMBER);
        var task = task(TaskKind.NOT_DELIVERED);
        assertThatThrownBy(() -> tasks.toldAnotherWay(task, OtherWay.LETTER, " ", TRIAGE))
                .isInstanceOf(ReasonNeeded.class);
        assertThatThrownBy(() -> tasks.toldAnotherWay(task, OtherWay.SECOND_NUMBER, "Sent.", TRIAGE))
                .as("there is none").isInstanceOf(CannotBeTexted.class);
        tasks.toldAnotherWay(task, OtherWay.LETTER, "Posted today.", TRIAGE);
        assertThat(open()).isEmpty();
        assertThat(now().history().getLast().note())
                .isEqualTo("A text that did not arrive: told by letter. Posted today.");
        assertThat(done(task)).containsEntry("ending", "LETTER").containsEntry("note", "Posted today.");
    }

    @Test
    void the_second_number_gets_the_text_that_the_first_did_not() {
        var second = SampleRequests.phone();
        requests.claim(id, TRIAGE);
        numbers.setSecond(new NewNumber(id, now().version(), second, true), TRIAGE);
        failed(lastText(), Failure.Reason.NO_SUCH_NUMBER);
        tasks.toldAnotherWay(task(TaskKind.NOT_DELIVERED), OtherWay.SECOND_NUMBER, "Theirs too.", TRIAGE);
        assertThat(sent(second)).singleElement().satisfies(text ->
                assertThat(text.body()).isEqualTo(sent(phone()).getLast().body()));
        failed(sent(second).getLast().id(), Failure.Reason.OUT_OF_REACH);
        assertThat(open()).containsExactly(TaskKind.NOT_DELIVERED);
    }

    @Test
    void the_queue_counts_open_tasks_and_shows_ones_own_first() {
        var before = requests.tabs().get(QueueTab.TO_DO);
        writes(phone());
        failed(lastText(), Failure.Reason.OTHER);
        var me = new StaffMember(UUID.randomUUID().toString(), "Mia Mine", false);
        var other = SampleRequests.named("Rosa Ejemplo " + id.toString().replaceAll("[^a-f]", "x"));
        var mine = submit(other);
        writes(other.person().phone());
        requests.claim(mine, me);
        assertThat(requests.tabs().get(QueueTab.TO_DO) - before).isEqualTo(3);
        assertThat(toDo(me.id())).first().extracting(QueueRow::id).isEqualTo(mine);
        assertThat(toDo(null)).filteredOn(row -> row.id().equals(id)).singleElement()
                .extracting(QueueRow::tasks).isEqualTo(2);
        tasks.of(id).forEach(task -> tasks.done(task, TRIAGE));
        assertThat(toDo(null)).noneMatch(row -> row.id().equals(id));
    }

    private List<QueueRow> toDo(String first) {
        return requests.queue(new QueueQuery(QueueTab.TO_DO, "", null, first, QueueQuery.Sort.SUBMITTED, false), 0,
                500);
    }
}
