package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cleardocket.requests.RequestStatus.FILED;
import static org.cleardocket.requests.RequestStatus.IN_REVIEW;
import static org.cleardocket.requests.RequestStatus.NEEDS_INFO;
import static org.cleardocket.requests.RequestStatus.READY_TO_FILE;
import static org.cleardocket.requests.RequestStatus.REFERRED;
import static org.cleardocket.requests.RequestStatus.SUBMITTED;
import static org.cleardocket.requests.SampleRequests.ATTORNEY;
import static org.cleardocket.requests.SampleRequests.COLLEAGUE;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.messaging.TextFinding;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@RecordApplicationEvents
class WorkRequestTest {

    @Autowired People people;
    @Autowired Requests requests;
    @Autowired MeterRegistry meters;
    @Autowired RequestStore store;
    @Autowired TextMessages texts;
    @Autowired AuditLog audit;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @Test
    void seeing_a_request_is_logged_with_why() {
        var id = submitted(SampleRequests.request());
        requests.open(id, COLLEAGUE);
        requests.claim(id, TRIAGE);
        requests.open(id, TRIAGE);
        assertThat(audit.about("request:" + id)).filteredOn(line -> line.action().equals("request.viewed"))
                .extracting(AuditEntry::actor, AuditEntry::reason).containsExactly(
                        tuple(Actor.staff("t1"), "works on it"),
                        tuple(Actor.staff("t2"), "looks it up"));
    }

    @Test
    void an_unknown_request_cannot_be_seen_or_worked() {
        var unknown = RequestId.random();
        assertThatThrownBy(() -> requests.open(unknown, TRIAGE)).isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> requests.claim(unknown, TRIAGE)).isInstanceOf(RequestNotFound.class);
        assertThat(audit.about("request:" + unknown)).isEmpty();
    }

    @Test
    void claiming_brings_a_new_request_into_review() {
        var id = submitted(SampleRequests.request());
        requests.claim(id, TRIAGE);
        var claimed = peek(id);
        assertThat(claimed.owner()).isEqualTo(TRIAGE);
        assertThat(claimed.status()).isEqualTo(IN_REVIEW);
        assertThat(claimed.version()).isEqualTo(2);
        assertThat(claimed.history()).hasSize(2).last().satisfies(line -> {
            assertThat(line.by()).isEqualTo("Tess Triage");
            assertThat(line.status()).isEqualTo(IN_REVIEW);
        });
        assertThat(audit.about("request:" + id)).first().satisfies(line -> {
            assertThat(line.action()).isEqualTo("request.claimed");
            assertThat(line.actor()).isEqualTo(Actor.staff("t1"));
        });
    }

    @Test
    void claiming_ones_own_request_again_changes_nothing() {
        var id = submitted(SampleRequests.request());
        requests.claim(id, TRIAGE);
        var before = peek(id);
        requests.claim(id, TRIAGE);
        assertThat(peek(id)).isEqualTo(before);
    }

    @Test
    void a_colleagues_request_is_out_of_reach() {
        var id = submitted(SampleRequests.request());
        requests.claim(id, TRIAGE);
        var before = peek(id);
        assertThatThrownBy(() -> requests.claim(id, COLLEAGUE)).isInstanceOf(RequestAlreadyClaimed.class);
        assertThatThrownBy(() -> requests.release(id, COLLEAGUE)).isInstanceOf(RequestAlreadyClaimed.class);
        assertThatThrownBy(() -> requests.act(note(before, "mine?"), COLLEAGUE))
                .isInstanceOf(RequestAlreadyClaimed.class);
        assertThat(peek(id)).isEqualTo(before);
    }

    @Test
    void a_request_given_back_is_free_again_in_its_state() {
        var id = submitted(SampleRequests.request());
        requests.claim(id, TRIAGE);
        requests.release(id, TRIAGE);
        assertThat(peek(id).owner()).isNull();
        assertThat(peek(id).status()).isEqualTo(IN_REVIEW);
        assertThat(audit.about("request:" + id)).first().extracting(AuditEntry::action).isEqualTo("request.released");
        requests.claim(id, COLLEAGUE);
        assertThat(peek(id).owner()).isEqualTo(COLLEAGUE);
    }

    @Test
    void an_attorney_gives_back_what_an_absent_colleague_had() {
        var id = submitted(SampleRequests.request());
        requests.claim(id, TRIAGE);
        requests.release(id, ATTORNEY);
        assertThat(peek(id).owner()).isNull();
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(RequestStatus.values()).flatMap(from -> Arrays.stream(RequestStatus.values())
                .filter(to -> to != from).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_is_taken_or_refused_as_the_states_say(RequestStatus from, RequestStatus to) {
        var request = standing(from);
        var action = new Action(request.id(), request.version(), to, "because", "", null);
        if (from.next().contains(to)) {
            requests.act(action, ATTORNEY);
            assertThat(peek(request.id()).status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> requests.act(action, ATTORNEY)).isInstanceOf(IllegalTransition.class);
            assertThat(peek(request.id())).isEqualTo(request);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"READY_TO_FILE", "FILED"})
    void a_wrong_click_is_undone_with_a_reason_and_without_closing_anything(RequestStatus from) {
        var request = standing(from);
        assertThatThrownBy(() -> requests.act(
                new Action(request.id(), request.version(), IN_REVIEW, "", "", null), ATTORNEY))
                .isInstanceOf(ReasonNeeded.class);
        requests.act(new Action(request.id(), request.version(), IN_REVIEW, "Too early.", "", null), ATTORNEY);
        assertThat(peek(request.id()).status()).isEqualTo(IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource
    void from_every_state_a_way_leads_back_to_review(RequestStatus from) {
        assertThat(from == IN_REVIEW || from.next().contains(IN_REVIEW)).isTrue();
    }

    static Stream<Arguments> legalSteps() {
        return Arrays.stream(RequestStatus.values())
                .flatMap(from -> from.next().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("legalSteps")
    void a_step_that_must_say_why_is_refused_without_a_reason(RequestStatus from, RequestStatus to) {
        var request = standing(from);
        var action = new Action(request.id(), request.version(), to, "  ", "a note is no reason", null);
        if (from.needsReason(to)) {
            assertThatThrownBy(() -> requests.act(action, ATTORNEY)).isInstanceOf(ReasonNeeded.class);
        } else {
            assertThatCode(() -> requests.act(action, ATTORNEY)).doesNotThrowAnyException();
        }
    }

    @Test
    void whoever_needs_something_from_the_person_says_what() {
        var request = standing(IN_REVIEW);
        assertThatThrownBy(() -> requests.act(
                new Action(request.id(), request.version(), NEEDS_INFO, "", "a note is no reason", null), TRIAGE))
                .isInstanceOf(ReasonNeeded.class);
        requests.act(new Action(request.id(), request.version(), NEEDS_INFO, "Please call us.", "", null), TRIAGE);
        assertThat(peek(request.id()).history().getLast().reason()).isEqualTo("Please call us.");
    }

    @ParameterizedTest
    @MethodSource("legalSteps")
    void a_step_for_attorneys_is_refused_to_others(RequestStatus from, RequestStatus to) {
        var request = standing(from);
        var action = new Action(request.id(), request.version(), to, "because", "", null);
        if (to.isForAttorneys()) {
            var before = meters.counter("access.denied", "kind", "role").count();
            assertThatThrownBy(() -> requests.act(action, TRIAGE)).isInstanceOf(AttorneyNeeded.class);
            assertThat(meters.counter("access.denied", "kind", "role").count()).isEqualTo(before + 1);
        } else {
            assertThatCode(() -> requests.act(action, TRIAGE)).doesNotThrowAnyException();
        }
    }

    @Test
    void what_was_decided_on_an_old_screen_is_refused() {
        var request = standing(IN_REVIEW);
        requests.act(note(request, "first"), TRIAGE);
        assertThatThrownBy(() -> requests.act(note(request, "second"), TRIAGE)).isInstanceOf(RequestChanged.class);
        assertThat(peek(request.id()).history()).extracting(HistoryLine::note).contains("first")
                .doesNotContain("second");
    }

    @Test
    void an_action_is_state_reason_note_text_and_line_in_one(ApplicationEvents events) {
        var asked = SampleRequests.request();
        var id = submitted(asked);
        requests.claim(id, TRIAGE);
        requests.act(new Action(id, 2, REFERRED, "The city decides.", "called them", StaffText.Fixed.UPDATE), TRIAGE);

        var acted = peek(id);
        var text = texts.with(asked.person().phone()).getLast();
        assertThat(acted.version()).isEqualTo(3);
        assertThat(acted.history()).last().isEqualTo(new HistoryLine(acted.lastChangedAt(), "Tess Triage", REFERRED,
                "The city decides.", "called them", text.id()));
        assertThat(text.body()).contains("/es/follow")
                .isEqualTo(requests.draft(acted, StaffText.Fixed.UPDATE, TRIAGE).body());
        assertThat(audit.about("request:" + id)).first().satisfies(line -> {
            assertThat(line.action()).isEqualTo("request.acted_on");
            assertThat(line.actor()).isEqualTo(Actor.staff("t1"));
        });
        assertThat(events.stream(RequestActedOn.class)).containsExactly(new RequestActedOn(id));
    }

    @Test
    void acting_on_a_request_that_nobody_has_makes_it_ones_own() {
        var request = standing(NEEDS_INFO);
        requests.act(note(request, "papers came"), COLLEAGUE);
        assertThat(peek(request.id()).owner()).isEqualTo(COLLEAGUE);
    }

    @Test
    void who_reopens_a_request_has_it() {
        var request = standing(REFERRED);
        requests.act(new Action(request.id(), request.version(), IN_REVIEW, "It is ours after all.", "", null),
                TRIAGE);
        assertThat(peek(request.id()).owner()).isEqualTo(TRIAGE);
    }

    @Test
    void a_note_needs_neither_an_attorney_nor_a_reason_nor_an_open_request() {
        for (var status : RequestStatus.values()) {
            var request = standing(status);
            requests.act(note(request, "they called"), TRIAGE);
            assertThat(peek(request.id()).status()).isEqualTo(status);
            assertThat(peek(request.id()).history()).last().extracting(HistoryLine::note).isEqualTo("they called");
        }
    }

    @Test
    void a_text_alone_goes_out_and_is_recorded() {
        var asked = SampleRequests.request();
        var id = submitted(asked);
        requests.act(new Action(id, 1, SUBMITTED, "", "", StaffText.Fixed.UPDATE), TRIAGE);
        assertThat(texts.with(asked.person().phone())).hasSize(2).last().extracting(TextMessage::id)
                .isEqualTo(peek(id).history().getLast().textId());
    }

    @Test
    void staff_choose_what_the_text_says() {
        var asked = SampleRequests.request();
        var id = submitted(asked);
        var noon = LocalDateTime.of(2030, 9, 30, 12, 0);
        requests.act(telling(peek(id), StaffText.Fixed.PAPERS_NEEDED), TRIAGE);
        requests.act(telling(peek(id), new StaffText.Appointment(noon)), TRIAGE);
        requests.act(telling(peek(id), new StaffText.OwnWords(" Traiga sus papeles el lunes. ")), TRIAGE);
        assertThat(texts.with(asked.person().phone())).extracting(TextMessage::body).satisfiesExactly(
                ticket -> assertThat(ticket).contains(peek(id).ticket().toString()),
                papers -> assertThat(papers).contains("necesitamos papeles", "/es/follow"),
                appointment -> assertThat(appointment).contains("30 de septiembre a las 12:00", "(323) 760-6763"),
                words -> assertThat(words).startsWith("LA County Records Help: Traiga sus papeles el lunes. ¿Dudas?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gane su caso.", "Hola Rosa", "Soy Tess", "Nació el 17/5/1979", "Vea example.org hoy",
        "una\nlinea", "", "Esto es tan largo que no cabe: "
            + "Esto es tan largo que no cabe: Esto es tan largo que no cabe: Esto es tan largo que no cabe"})
    void words_that_must_not_go_out_stop_the_whole_action(String words) {
        var asked = SampleRequests.request();
        var before = peek(submitted(asked));
        var action = new Action(before.id(), 1, IN_REVIEW, "", "a note", new StaffText.OwnWords(words));
        assertThatThrownBy(() -> requests.act(action, TRIAGE)).isInstanceOfSatisfying(TextRefused.class, refused ->
                assertThat(refused.findings()).isNotEmpty()
                        .isEqualTo(requests.draft(before, action.text(), TRIAGE).findings()));
        assertThat(peek(before.id())).isEqualTo(before);
        assertThat(texts.with(asked.person().phone())).hasSize(1);
    }

    @Test
    void own_words_name_nobody_who_has_or_had_an_account() {
        var username = "zoe" + System.nanoTime() % 100_000_000;
        people.add(username, "Zoraida Zwetschge", Role.TRIAGE);
        people.suspend(username);
        var before = peek(submitted(SampleRequests.request()));
        var action = new Action(before.id(), 1, IN_REVIEW, "", "", new StaffText.OwnWords("Pregunte por Zoraida."));
        assertThatThrownBy(() -> requests.act(action, TRIAGE)).isInstanceOfSatisfying(TextRefused.class, refused ->
                assertThat(refused.findings()).containsExactly(
                        new TextFinding.Personal(TextFinding.Personal.Kind.COLLEAGUE, "zoraida")));
    }

    @Test
    void who_did_not_agree_to_texts_gets_none_and_the_rest_is_done() {
        var asked = SampleRequests.withoutTexts();
        var id = submitted(asked);
        requests.act(new Action(id, 1, IN_REVIEW, "", "", StaffText.Fixed.UPDATE), TRIAGE);
        assertThat(texts.with(asked.person().phone())).isEmpty();
        assertThat(peek(id).status()).isEqualTo(IN_REVIEW);
        assertThat(peek(id).history()).last().extracting(HistoryLine::textId).isNull();
    }

    @Test
    void the_person_sees_states_and_reasons_but_no_notes_and_no_staff() {
        var asked = SampleRequests.request();
        var id = submitted(asked);
        requests.claim(id, ATTORNEY);
        requests.act(new Action(id, 2, IN_REVIEW, "", "secret note", null), ATTORNEY);
        requests.act(new Action(id, 3, IN_REVIEW, "We wait for the court.", "", null), ATTORNEY);
        requests.act(new Action(id, 4, READY_TO_FILE, "", "", null), ATTORNEY);
        requests.act(new Action(id, 5, FILED, "", "", null), ATTORNEY);

        var followed = requests.followedBy(Follower.of(asked.person().phone())).getFirst();
        assertThat(followed.status()).isEqualTo(FILED);
        assertThat(followed.steps()).extracting(FollowedRequest.Step::status)
                .containsExactly(FILED, READY_TO_FILE, IN_REVIEW, IN_REVIEW, SUBMITTED);
        assertThat(followed.steps()).extracting(FollowedRequest.Step::reason)
                .containsExactly("", "", "We wait for the court.", "", "");
        assertThat(followed.toString()).doesNotContain("secret note", "Ada");
    }

    @Test
    void a_person_follows_only_their_own_requests_the_newest_first() {
        var mine = SampleRequests.request();
        var first = requests.submit(mine);
        requests.submit(SampleRequests.request());
        var second = requests.submit(SampleRequests.request(mine.person(), mine.language(), true));
        assertThat(requests.followedBy(Follower.of(mine.person().phone()))).containsExactly(second, first);
    }

    private static Action telling(Request request, StaffText text) {
        return new Action(request.id(), request.version(), request.status(), "", "", text);
    }

    private static Action note(Request request, String note) {
        return new Action(request.id(), request.version(), request.status(), "", note, null);
    }

    private RequestId submitted(NewRequest asked) {
        requests.submit(asked);
        return transaction.execute(_ -> store.submitted(asked.submissionKey()).orElseThrow().id());
    }

    /** A request of nobody's in this state, however it came there. */
    private Request standing(RequestStatus status) {
        var id = submitted(SampleRequests.request());
        sql.sql("update requests.request set status = ? where id = ?").param(status.name()).param(id.value()).update();
        return peek(id);
    }

    private Request peek(RequestId id) {
        return transaction.execute(_ -> store.find(id).orElseThrow());
    }
}
