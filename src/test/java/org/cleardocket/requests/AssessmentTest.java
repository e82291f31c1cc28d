package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleardocket.requests.SampleRequests.ATTORNEY;
import static org.cleardocket.requests.SampleRequests.COLLEAGUE;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditEntry;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.eligibility.Conduct;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.Reason;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The attorney's confidential step: what is known of a count grows, version by version. */
@PortalTest
class AssessmentTest {

    private static final StaffMember OTHER_ATTORNEY = new StaffMember("a2", "Otto Other", true);

    @Autowired Requests requests;
    @Autowired RequestStore store;
    @Autowired AuditLog audit;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private final NewRequest asked = SampleRequests.request();

    @Test
    void a_new_version_stands_beside_the_one_the_person_gave() {
        var before = claimed();
        var facts = over(before);
        assertThat(requests.assess(found(before, 1, facts), ATTORNEY)).isTrue();

        var after = peek(before.id());
        assertThat(after.counts().getFirst().first()).isEqualTo(before.counts().getFirst().first());
        assertThat(after.counts().getFirst().assessments()).hasSize(2);
        assertThat(after.counts().getFirst().newest()).satisfies(newest -> {
            assertThat(newest.version()).isEqualTo(2);
            assertThat(newest.by()).isEqualTo("Ada Attorney");
            assertThat(newest.at()).isEqualTo(after.lastChangedAt());
            assertThat(newest.asOf()).isEqualTo(WorkingDays.dayOf(newest.at()));
            assertThat(newest.facts()).isEqualTo(facts);
            assertThat(newest.result()).isEqualTo(Prop64.evaluate(facts, newest.asOf()));
        });
        assertThat(after.counts().getLast()).isEqualTo(before.counts().getLast());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.owner()).isEqualTo(ATTORNEY);
    }

    @Test
    void it_is_in_the_history_and_in_the_log_without_a_word_of_the_facts() {
        var before = claimed();
        requests.assess(found(before, 2, over(before)), ATTORNEY);
        assertThat(peek(before.id()).history()).last().satisfies(line -> {
            assertThat(line.by()).isEqualTo("Ada Attorney");
            assertThat(line.note()).isEqualTo("Count 2 assessed anew: version 2.");
        });
        assertThat(audit.about("request:" + before.id())).first()
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::reason)
                .containsExactly(Actor.staff("a1"), "request.assessed", "");
    }

    @Test
    void the_queue_shows_the_newest_of_the_first_conviction() {
        var before = claimed();
        requests.assess(found(before, 1, over(before)), ATTORNEY);
        assertThat(inQueue(before)).isEqualTo(Outcome.NOT_COVERED);
        requests.assess(found(peek(before.id()), 2, facts().build()), ATTORNEY);
        assertThat(inQueue(before)).isEqualTo(Outcome.NOT_COVERED);
    }

    @Test
    void the_person_goes_on_seeing_the_answer_to_their_own_words() {
        var before = claimed();
        var shown = requests.followedBy(Follower.of(asked.person().phone())).getFirst();
        requests.assess(found(before, 1, over(before)), ATTORNEY);
        var then = requests.followedBy(Follower.of(asked.person().phone())).getFirst();
        assertThat(then).usingRecursiveComparison().ignoringFields("promise.keptAt").isEqualTo(shown);
        assertThat(then.toString()).doesNotContain("459 PC", "Ada", "assessed");
    }

    @Test
    void what_is_not_new_writes_nothing() {
        var before = claimed();
        assertThat(requests.assess(found(before, 1, before.counts().getFirst().newest().facts()), ATTORNEY)).isFalse();
        assertThat(peek(before.id())).isEqualTo(before);
        assertThat(logged(before)).isEmpty();
    }

    @Test
    void the_same_facts_under_newer_rules_are_a_new_version() {
        var before = claimed();
        sql.sql("""
                update requests.assessment set result = jsonb_set(result, '{rules}', '"statute-2020-01"')
                where request = ?
                """).param(before.id().value()).update();
        var facts = before.counts().getFirst().newest().facts();
        assertThat(requests.assess(found(before, 1, facts), ATTORNEY)).isTrue();
        assertThat(peek(before.id()).counts().getFirst().assessments()).extracting(one -> one.result().rules())
                .containsExactly("statute-2020-01", Prop64.RULES);
    }

    @Test
    void each_version_can_be_shown_and_asked_again() {
        var id = claimed().id();
        var kinds = List.of(Conduct.SALE, Conduct.GIFT, Conduct.TRANSPORT_PERSONAL);
        for (var conduct : kinds) {
            requests.assess(found(peek(id), 1, facts().conduct(conduct).gramsFlower(12.5).build()), ATTORNEY);
        }
        var versions = peek(id).counts().getFirst().assessments();
        assertThat(versions).extracting(Assessment::version).containsExactly(1, 2, 3, 4);
        assertThat(versions).extracting(Assessment::at).isSorted();
        assertThat(versions).allSatisfy(one ->
                assertThat(Prop64.evaluate(one.facts(), one.asOf())).isEqualTo(one.result()));
    }

    @Test
    void only_an_attorney_who_has_the_request_may() {
        var id = submitted(asked);
        refused(id, ATTORNEY, ClaimNeeded.class);
        requests.claim(id, TRIAGE);
        refused(id, TRIAGE, AttorneyNeeded.class);
        refused(id, ATTORNEY, RequestAlreadyClaimed.class);
        requests.release(id, TRIAGE);
        requests.claim(id, OTHER_ATTORNEY);
        refused(id, ATTORNEY, RequestAlreadyClaimed.class);
        refused(id, COLLEAGUE, AttorneyNeeded.class);
    }

    @Test
    void what_was_typed_on_an_old_screen_is_refused() {
        var old = claimed();
        requests.assess(found(old, 1, over(old)), ATTORNEY);
        var now = peek(old.id());
        assertThatThrownBy(() -> requests.assess(found(old, 1, facts().build()), ATTORNEY))
                .isInstanceOf(RequestChanged.class);
        assertThat(peek(old.id())).isEqualTo(now);
    }

    @Test
    void a_request_or_a_conviction_that_is_not_there_is_refused() {
        var request = claimed();
        assertThatThrownBy(() -> requests.assess(
                new NewAssessment(RequestId.random(), 1, 1, facts().build()), ATTORNEY))
                .isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> requests.assess(found(request, 3, facts().build()), ATTORNEY))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(peek(request.id())).isEqualTo(request);
    }

    @Test
    void what_cannot_be_kept_leaves_nothing_half_written() {
        var before = claimed();
        assertThatThrownBy(() -> requests.assess(found(before, 1, facts().county("no sign: \0").build()), ATTORNEY))
                .isNotNull();
        assertThat(peek(before.id())).isEqualTo(before);
        assertThat(logged(before)).isEmpty();
    }

    @Test
    void a_thousand_other_convictions_are_refused() {
        var id = RequestId.random();
        var many = facts().priors(Collections.nCopies(1000, new Prior("459 PC", null, null, null))).build();
        assertThatIllegalArgumentException().isThrownBy(() -> new NewAssessment(id, 1, 1, many));
    }

    @Test
    void of_two_windows_that_save_at_once_one_is_kept_whole() throws Exception {
        for (var round = 0; round < 5; round++) {
            var before = claimed(SampleRequests.request());
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var outcomes = threads.invokeAll(Stream.of(Conduct.SALE, Conduct.GIFT)
                        .<Callable<String>>map(conduct -> () -> {
                            together.await();
                            return tryToSave(found(before, 1, facts().conduct(conduct).build()));
                        }).toList()).stream().map(Future::resultNow);
                assertThat(outcomes).containsExactlyInAnyOrder("kept", "refused");
            }
            assertThat(peek(before.id()).counts().getFirst().assessments()).hasSize(2);
        }
    }

    private String tryToSave(NewAssessment found) {
        try {
            requests.assess(found, ATTORNEY);
            return "kept";
        } catch (RequestChanged refused) {
            return "refused";
        }
    }

    private void refused(RequestId id, StaffMember member, Class<? extends RequestRefusal> why) {
        var before = peek(id);
        assertThatThrownBy(() -> requests.assess(found(before, 1, over(before)), member)).isInstanceOf(why);
        assertThat(peek(id)).isEqualTo(before);
        assertThat(logged(before)).isEmpty();
    }

    private static FactsBuilder facts() {
        return Facts.builder().raw("11360(A) HS").level(Level.FELONY).ageAtOffense(30);
    }

    /** Facts that lead to another outcome than what the person said. */
    private static Facts over(Request request) {
        var facts = request.counts().getFirst().newest().facts().toBuilder().raw("459 PC").build();
        assertThat(Prop64.evaluate(facts, WorkingDays.dayOf(request.submittedAt())).reasons())
                .contains(Reason.OTHER_CODE);
        return facts;
    }

    private static NewAssessment found(Request screen, int position, Facts facts) {
        return new NewAssessment(screen.id(), screen.version(), position, facts);
    }

    private List<AuditEntry> logged(Request request) {
        return audit.about("request:" + request.id()).stream()
                .filter(line -> line.action().equals("request.assessed")).toList();
    }

    private Outcome inQueue(Request request) {
        var query = new QueueQuery(QueueTab.IN_REVIEW, request.ticket().digits(), null, QueueQuery.Sort.TICKET, false);
        return requests.queue(query, 0, 1).getFirst().best();
    }

    private RequestId submitted(NewRequest asked) {
        requests.submit(asked);
        return transaction.execute(_ -> store.submitted(asked.submissionKey()).orElseThrow().id());
    }

    private Request claimed() {
        return claimed(asked);
    }

    private Request claimed(NewRequest asked) {
        var id = submitted(asked);
        requests.claim(id, ATTORNEY);
        return peek(id);
    }

    private Request peek(RequestId id) {
        return transaction.execute(_ -> store.find(id).orElseThrow());
    }
}
