package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cleardocket.requests.SampleRequests.COLLEAGUE;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import java.time.Duration;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.Failure;
import org.cleardocket.messaging.IncomingText;
import org.cleardocket.messaging.IncomingTexts;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextState;
import org.cleardocket.requests.ConsentChange.Channel;
import org.cleardocket.requests.ConsentChange.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The numbers of a person, what they agreed to, and how long a number counts as theirs. */
class NumbersTest extends TextedPeople {

    @Autowired AuditLog audit;
    @Autowired IncomingTexts incoming;
    @Autowired ProveNumber proof;
    @Autowired Owners owners;

    private final PhoneNumber other = SampleRequests.phone();

    private void change(boolean mayText) {
        requests.claim(id, TRIAGE);
        numbers.change(new NewNumber(id, now().version(), other, mayText), TRIAGE);
    }

    @Test
    void a_new_number_opens_the_request_with_the_birth_date_and_the_old_one_no_longer() {
        change(true);
        assertThat(requests.followedBy(Follower.of(phone()))).isEmpty();
        typesTheCode(other);
        writes(other);
        assertThat(requests.followedBy(Follower.of(other))).as("a code alone is no proof: the number may be mistyped").isEmpty();
        assertThat(requests.folderOf(Follower.of(other), now().ticket())).isEmpty();
        assertThat(owners.areKnown(Follower.of(other))).isFalse();
        assertThat(numbers.provenAt(id, other)).isEmpty();
        assertThat(owners.check(other, asked.person().birthDate())).isEqualTo(OwnerCheck.RIGHT);
        assertThat(requests.followedBy(Follower.of(other))).hasSize(1);
        assertThat(requests.folderOf(Follower.of(other), now().ticket())).isPresent();
        assertThat(numbers.provenAt(id, other)).isPresent();
        assertThat(now().person().phone()).isEqualTo(other);
        assertThat(now().history().getLast().note()).contains(phone().display(), other.display());
        assertThat(audit.about("request:" + id)).extracting(AuditEntry::action).contains("request.number_changed");
    }

    private void typesTheCode(PhoneNumber phone) {
        transaction.executeWithoutResult(_ -> proof.byCode(phone));
    }

    @Test
    void another_person_with_the_number_sees_their_own_request_alone_and_answers_for_it_alone() {
        var theirs = submit(SampleRequests.request(
                new Person("Nina Nueva", asked.person().birthDate().plusYears(9), other), SampleRequests.SPANISH, true));
        assertThat(numbers.isAnothers(id, other)).isTrue();
        assertThat(numbers.isAnothers(theirs, other)).as("their own").isFalse();
        assertThat(numbers.isAnothers(id, SampleRequests.phone())).as("nobody's").isFalse();
        change(true);
        clock.advance(Duration.ofSeconds(1));
        assertThat(requests.followedBy(Follower.of(other))).singleElement().extracting(FollowedRequest::ticket)
                .isEqualTo(store.find(theirs).orElseThrow().ticket());
        requests.act(new Action(id, now().version(), RequestStatus.NEEDS_INFO, "Which court?", "", null), TRIAGE);
        writes(other);
        assertThat(tasks.of(theirs)).extracting(Task::kind).containsExactly(TaskKind.REPLY);
        assertThat(open()).isEmpty();
    }

    @Test
    void a_second_number_that_becomes_the_first_is_asked_for_the_birth_date_too() {
        requests.claim(id, TRIAGE);
        numbers.setSecond(new NewNumber(id, now().version(), other, true), TRIAGE);
        typesTheCode(other);
        writes(other);
        numbers.change(new NewNumber(id, now().version(), other, true), TRIAGE);
        typesTheCode(other);
        assertThat(requests.followedBy(Follower.of(other))).isEmpty();
    }

    @Test
    void both_numbers_are_told_and_what_had_not_left_for_the_old_one_is_withdrawn() {
        change(true);
        assertThat(sent(phone())).extracting(TextMessage::state, TextMessage::problem).containsExactly(
                tuple(TextState.WITHDRAWN, "The number is no longer the person's."), tuple(TextState.QUEUED, null));
        assertThat(sent(phone()).getLast().body()).contains("otro celular para una solicitud");
        assertThat(sent(other)).singleElement().satisfies(text ->
                assertThat(text.body()).contains("ahora le escribimos a este teléfono"));
    }

    @Test
    void the_thread_goes_on_with_the_new_number_and_leaves_out_what_the_old_ones_next_owner_writes() {
        change(true);
        clock.advance(Duration.ofSeconds(1));
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "Who is this?"));
        incoming.receive(new IncomingText("SM" + System.nanoTime(), other, "It works."));
        assertThat(numbers.conversation(now())).extracting(TextMessage::phone)
                .containsExactly(phone(), phone(), other, other);
    }

    @Test
    void without_consent_the_new_number_gets_no_text() {
        change(false);
        assertThat(now().mayText()).isFalse();
        assertThat(sent(other)).isEmpty();
    }

    @Test
    void a_text_that_fails_at_the_old_number_troubles_nobody() {
        delivered(lastText());
        requests.claim(id, TRIAGE);
        requests.act(new Action(id, now().version(), now().status(), "", "", StaffText.Fixed.UPDATE), TRIAGE);
        var late = lastText();
        sql.sql("update messaging.outgoing set state = 'SENT' where id = ?").param(late).update();
        numbers.change(new NewNumber(id, now().version(), other, true), TRIAGE);
        failed(late, Failure.Reason.NO_SUCH_NUMBER);
        assertThat(open()).isEmpty();
    }

    @Test
    void a_change_is_refused_where_it_is_none_or_the_screen_is_old_or_the_request_anothers() {
        var before = now();
        assertThatThrownBy(() -> numbers.change(new NewNumber(id, 1, other, true), TRIAGE))
                .isInstanceOf(ClaimNeeded.class);
        requests.claim(id, TRIAGE);
        var version = now().version();
        assertThatThrownBy(() -> numbers.change(new NewNumber(id, version, phone(), true), TRIAGE))
                .isInstanceOf(SameNumber.class);
        assertThatThrownBy(() -> numbers.change(new NewNumber(id, version - 1, other, true), TRIAGE))
                .isInstanceOf(RequestChanged.class);
        assertThatThrownBy(() -> numbers.change(new NewNumber(id, version, other, true), COLLEAGUE))
                .isInstanceOf(RequestAlreadyClaimed.class);
        assertThatThrownBy(() -> numbers.setSecond(new NewNumber(id, version, phone(), true), TRIAGE))
                .isInstanceOf(SameNumber.class);
        assertThat(now().person()).isEqualTo(before.person());
        assertThat(sent(phone())).singleElement().extracting(TextMessage::state).isEqualTo(TextState.QUEUED);
    }

    @Test
    void a_second_number_is_kept_found_and_opens_nothing() {
        requests.claim(id, TRIAGE);
        numbers.setSecond(new NewNumber(id, now().version(), other, false), TRIAGE);
        assertThat(now().person().second()).isEqualTo(new SecondNumber(other, false));
        assertThat(requests.followedBy(Follower.of(other))).isEmpty();
        assertThat(requests.queue(new QueueQuery(QueueTab.IN_REVIEW, other.display(), null, QueueQuery.Sort.NAME,
                false), 0, 9)).extracting(QueueRow::id).contains(id);
        numbers.change(new NewNumber(id, now().version(), other, true), TRIAGE);
        assertThat(now().person().second()).as("it is the first now").isNull();
    }

    @Test
    void a_second_number_can_be_taken_back_and_what_had_not_left_for_it_does_not() {
        requests.claim(id, TRIAGE);
        numbers.setSecond(new NewNumber(id, now().version(), other, true), TRIAGE);
        failed(lastText(), Failure.Reason.OUT_OF_REACH);
        tasks.toldAnotherWay(task(TaskKind.NOT_DELIVERED), OtherWay.SECOND_NUMBER, "As agreed.", TRIAGE);
        var version = now().version();
        assertThatThrownBy(() -> numbers.removeSecond(id, version - 1, TRIAGE)).isInstanceOf(RequestChanged.class);
        assertThatThrownBy(() -> numbers.removeSecond(id, version, COLLEAGUE))
                .isInstanceOf(RequestAlreadyClaimed.class);
        assertThat(sent(other)).extracting(TextMessage::state).containsExactly(TextState.QUEUED);
        numbers.removeSecond(id, version, TRIAGE);
        assertThat(now().person().second()).isNull();
        assertThat(sent(other)).extracting(TextMessage::state).containsExactly(TextState.WITHDRAWN);
        assertThat(now().history().getLast().note()).contains("No second number", other.display());
        assertThat(audit.about("request:" + id)).first().extracting(AuditEntry::action)
                .isEqualTo("request.second_number_removed");
        writes(other);
        assertThat(open()).as("a stranger's by now").isEmpty();
        assertThat(numbers.consents(id)).extracting(ConsentChange::phone).as("what was said stays").contains(other);
        numbers.removeSecond(id, now().version(), TRIAGE);
        assertThat(now().version()).isEqualTo(version + 1);
    }

    @Test
    void each_consent_is_kept_with_the_words_that_were_shown() {
        change(true);
        assertThat(numbers.consents(id)).extracting(ConsentChange::phone, ConsentChange::kind, ConsentChange::channel)
                .containsExactly(tuple(phone(), Kind.AGREED, Channel.WEB), tuple(other, Kind.AGREED, Channel.STAFF));
        assertThat(numbers.consents(id)).extracting(ConsentChange::words)
                .containsOnly(numbers.consentWords(SampleRequests.SPANISH));
        assertThat(numbers.consentWords(SampleRequests.SPANISH)).contains("STOP").isNotEqualTo(
                numbers.consentWords(Language.ENGLISH));
    }

    @Test
    void who_does_not_agree_is_remembered_too() {
        var silent = submit(SampleRequests.withoutTexts());
        assertThat(numbers.consents(silent)).singleElement().extracting(ConsentChange::kind).isEqualTo(Kind.DECLINED);
    }

    @Test
    void a_stop_and_a_start_stand_in_the_same_list_with_their_words() {
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "alto"));
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "ALTO!"));
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), "start"));
        assertThat(numbers.consents(id)).extracting(ConsentChange::kind, ConsentChange::words).containsSequence(
                tuple(Kind.STOPPED, "alto"), tuple(Kind.STARTED, "start")).hasSize(3);
    }

    private boolean tell() {
        requests.claim(id, TRIAGE);
        return requests.act(new Action(id, now().version(), now().status(), "", "", StaffText.Fixed.UPDATE), TRIAGE);
    }

    @Test
    void to_a_number_that_was_silent_for_ninety_days_nothing_goes_until_it_is_proven() {
        clock.advance(NumberStore.SILENCE_OF_TEXTS.plusMinutes(1));
        assertThat(tell()).isFalse();
        assertThat(tell()).isFalse();
        assertThat(sent(phone())).as("the ticket alone").hasSize(1);
        assertThat(open()).containsExactly(TaskKind.NUMBER_TO_PROVE);
        transaction.executeWithoutResult(_ -> proof.byCode(phone()));
        assertThat(tell()).as("whoever has the number now can type a code").isFalse();
        assertThat(owners.check(phone(), asked.person().birthDate())).isEqualTo(OwnerCheck.RIGHT);
        assertThat(open()).isEmpty();
        assertThat(tell()).isTrue();
        assertThat(sent(phone())).hasSize(2);
    }

    @Test
    void a_reply_is_a_sign_of_life_and_a_delivered_text_is_none() {
        clock.advance(Duration.ofDays(44));
        writes(phone());
        clock.advance(Duration.ofDays(80));
        assertThat(tell()).isTrue();
        delivered(lastText());
        assertThat(numbers.provenAt(id, phone())).hasValueSatisfying(at ->
                assertThat(at).isBetween(now().submittedAt().plus(Duration.ofDays(43)), clock.instant()));
        assertThat(numbers.provenAt(id, other)).isEmpty();
        clock.advance(Duration.ofDays(11));
        assertThat(tell()).isFalse();
    }

    @Test
    void who_writes_from_a_number_that_was_silent_for_long_may_be_somebody_else() {
        move(id, RequestStatus.IN_REVIEW, RequestStatus.NEEDS_INFO);
        clock.advance(NumberStore.SILENCE.plusMinutes(1));
        writes(phone());
        assertThat(now().status()).isEqualTo(RequestStatus.NEEDS_INFO);
        assertThat(open()).containsExactly(TaskKind.REPLY);
        assertThat(numbers.provenAt(id, phone())).contains(now().submittedAt());
    }

    @Test
    void of_a_visitor_without_a_request_no_number_is_kept() {
        var visitor = SampleRequests.phone();
        transaction.executeWithoutResult(_ -> proof.byCode(visitor));
        assertThat(sql.sql("select count(*) from requests.number where phone = ?").param(visitor.e164())
                .query(Integer.class).single()).isZero();
    }

    private void say(String word) {
        incoming.receive(new IncomingText("SM" + System.nanoTime(), phone(), word));
    }

    private void saysNo() {
        numbers.stopTexts(id, now().version(), phone(), TRIAGE);
    }

    private void agrees() {
        numbers.agreeToTexts(id, now().version(), phone(), TRIAGE);
    }

    @Test
    void who_tells_a_colleague_that_they_want_no_texts_gets_none_until_they_tell_otherwise() {
        requests.claim(id, TRIAGE);
        saysNo();
        assertThat(texts.stopped(phone())).isTrue();
        assertThat(sent(phone())).as("nothing confirms it").extracting(TextMessage::state)
                .containsExactly(TextState.SUPPRESSED);
        assertThat(now().history().getLast().note()).isEqualTo("Told us: no texts to " + phone().display() + '.');
        agrees();
        assertThat(texts.stopped(phone())).isFalse();
        assertThat(now().mayText()).isTrue();
        assertThat(numbers.consents(id)).extracting(ConsentChange::kind, ConsentChange::channel).containsExactly(
                tuple(Kind.AGREED, Channel.WEB), tuple(Kind.STOPPED, Channel.STAFF), tuple(Kind.STARTED, Channel.STAFF),
                tuple(Kind.AGREED, Channel.STAFF));
        assertThat(audit.about("request:" + id)).extracting(AuditEntry::action)
                .contains("request.texts_stopped", "request.texts_agreed");
    }

    @Test
    void a_stop_in_a_text_ends_with_a_start_in_a_text_alone() {
        requests.claim(id, TRIAGE);
        say("stop");
        var version = now().version();
        assertThatThrownBy(this::agrees).isInstanceOf(StartNeeded.class);
        assertThat(texts.stopped(phone())).isTrue();
        assertThat(now().version()).isEqualTo(version);
        say("start");
        agrees();
        assertThat(texts.stopped(phone())).isFalse();
    }

    @Test
    void a_stop_that_was_told_and_then_texted_counts_as_texted() {
        requests.claim(id, TRIAGE);
        saysNo();
        say("stop");
        saysNo();
        assertThatThrownBy(this::agrees).isInstanceOf(StartNeeded.class);
        assertThat(numbers.consents(id)).extracting(ConsentChange::kind)
                .containsExactly(Kind.AGREED, Kind.STOPPED, Kind.STOPPED);
        say("start");
        assertThat(texts.stopped(phone())).isFalse();
    }

    @Test
    void who_asked_without_texts_can_tell_a_colleague_that_they_agree() {
        var silent = SampleRequests.withoutTexts();
        var theirs = submit(silent);
        requests.claim(theirs, TRIAGE);
        numbers.agreeToTexts(theirs, store.find(theirs).orElseThrow().version(), silent.person().phone(), TRIAGE);
        assertThat(store.find(theirs).orElseThrow().mayText()).isTrue();
        assertThat(numbers.consents(theirs)).extracting(ConsentChange::kind)
                .containsExactly(Kind.DECLINED, Kind.AGREED);
    }

    @Test
    void who_wanted_a_link_for_papers_and_agrees_to_texts_after_all_gets_it() {
        var silent = SampleRequests.withoutTexts();
        var theirs = submit(new NewRequest(silent.submissionKey(), silent.language(), silent.person(), false,
                silent.counts(), silent.folder(), PaperAnswer.LATER));
        requests.claim(theirs, TRIAGE);
        assertThat(sent(silent.person().phone())).isEmpty();
        numbers.agreeToTexts(theirs, store.find(theirs).orElseThrow().version(), silent.person().phone(), TRIAGE);
        assertThat(sent(silent.person().phone())).singleElement().satisfies(text ->
                assertThat(text.body()).contains("/follow"));
    }

    @Test
    void a_second_number_for_calls_takes_texts_once_they_agree() {
        requests.claim(id, TRIAGE);
        numbers.setSecond(new NewNumber(id, now().version(), other, false), TRIAGE);
        numbers.agreeToTexts(id, now().version(), other, TRIAGE);
        assertThat(now().person().second()).isEqualTo(new SecondNumber(other, true));
    }

    @Test
    void what_they_told_is_recorded_by_the_owner_alone_with_a_fresh_screen_and_for_their_numbers() {
        assertThatThrownBy(this::saysNo).isInstanceOf(ClaimNeeded.class);
        requests.claim(id, TRIAGE);
        var version = now().version();
        assertThatThrownBy(() -> numbers.stopTexts(id, version - 1, phone(), TRIAGE))
                .isInstanceOf(RequestChanged.class);
        assertThatThrownBy(() -> numbers.stopTexts(id, version, phone(), COLLEAGUE))
                .isInstanceOf(RequestAlreadyClaimed.class);
        assertThatThrownBy(() -> numbers.stopTexts(id, version, other, TRIAGE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(texts.stopped(phone())).isFalse();
        assertThat(texts.stopped(other)).isFalse();
        assertThat(sent(phone())).extracting(TextMessage::state).containsExactly(TextState.QUEUED);
    }
}
