package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cleardocket.requests.SampleRequests.TRIAGE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.documents.Papers;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.messaging.TextMessage;
import org.cleardocket.messaging.TextMessages;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@RecordApplicationEvents
class SubmitRequestTest {

    @Autowired Requests requests;
    @Autowired RequestStore store;
    @Autowired TextMessages texts;
    @Autowired AuditLog audit;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired NumberStore numbers;
    @Autowired Consents consents;
    @Autowired RequestTexts requestTexts;
    @Autowired Papers papers;
    @Autowired Followings followings;
    @Autowired RequestSettings settings;
    @Autowired Clock clock;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;
    @Autowired ConfigurableApplicationContext context;

    @Test
    void a_request_is_kept_whole_with_what_the_law_says_of_each_count() {
        var asked = SampleRequests.request();
        var ticket = requests.submit(asked).ticket();
        var kept = requests.open(idOf(asked), TRIAGE);

        assertThat(kept.ticket()).isEqualTo(ticket);
        assertThat(kept.person()).isEqualTo(asked.person());
        assertThat(kept.language()).isEqualTo(asked.language());
        assertThat(kept.status()).isEqualTo(RequestStatus.SUBMITTED);
        assertThat(kept.owner()).isNull();
        assertThat(kept.counts()).extracting(RequestCount::asked).isEqualTo(asked.counts());
        var today = LocalDate.ofInstant(kept.submittedAt(), ZoneId.of("America/Los_Angeles"));
        assertThat(kept.counts()).flatExtracting(RequestCount::assessments).isEqualTo(asked.counts().stream()
                .map(count -> new Assessment(1, kept.submittedAt(), null, count.facts(),
                        Prop64.evaluate(count.facts(), today), today)).toList());
        assertThat(kept.promise()).isEqualTo(new LookPromise(WorkingDays.after(today, 5), null));
        assertThat(kept.history()).containsExactly(
                new HistoryLine(kept.submittedAt(), null, RequestStatus.SUBMITTED, "", "", null));
    }

    @Test
    void the_rules_that_decided_are_named_beside_each_result() {
        var asked = SampleRequests.request();
        requests.submit(asked);
        assertThat(sql.sql("select result ->> 'rules' from requests.assessment where request = ?")
                .param(idOf(asked).value()).query(String.class).list()).containsExactly(Prop64.RULES, Prop64.RULES);
    }

    @Test
    void the_person_hears_their_ticket_number_and_where_to_follow_it(ApplicationEvents events) {
        var asked = SampleRequests.request();
        var ticket = requests.submit(asked).ticket();

        assertThat(textsTo(asked)).singleElement().extracting(TextMessage::body).asString()
                .contains(ticket.toString(), "/es/follow");
        var id = idOf(asked);
        assertThat(audit.about("request:" + id)).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("request.submitted");
            assertThat(line.actor()).isEqualTo(Actor.RESIDENT);
        });
        assertThat(events.stream(RequestSubmitted.class)).containsExactly(new RequestSubmitted(id));
    }

    @Test
    void who_did_not_agree_to_texts_gets_none() {
        var asked = SampleRequests.withoutTexts();
        requests.submit(asked);
        assertThat(textsTo(asked)).isEmpty();
    }

    @Test
    void the_same_key_sent_again_is_the_first_request() {
        var asked = SampleRequests.request();
        var first = requests.submit(asked);
        assertThat(requests.submit(asked)).isEqualTo(first);
        assertThat(requests.followedBy(Follower.of(asked.person().phone()))).containsExactly(first);
        assertThat(textsTo(asked)).hasSize(1);
    }

    @Test
    void the_same_key_sent_at_once_is_one_request() throws Exception {
        var asked = SampleRequests.request();
        var together = new CountDownLatch(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent = threads.invokeAll(Collections.nCopies(4, () -> {
                together.countDown();
                together.await();
                return requests.submit(asked).ticket();
            }));
            assertThat(sent.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
        assertThat(requests.followedBy(Follower.of(asked.person().phone()))).hasSize(1);
        assertThat(textsTo(asked)).hasSize(1);
    }

    @Test
    void a_taken_ticket_number_is_drawn_again() {
        var taken = requests.submit(SampleRequests.request()).ticket();
        var free = TicketNumber.random();
        var drawn = List.of(taken, free).iterator();
        var submit = new SubmitRequest(store, numbers, consents, requestTexts, papers, followings, audit, publisher, settings,
                clock, drawn::next);
        var request = transaction.execute(_ -> submit.submit(SampleRequests.request()));
        assertThat(request.ticket()).isEqualTo(free);
    }

    @Test
    void what_fails_on_the_way_leaves_nothing_behind() {
        var asked = SampleRequests.request();
        var failing = new Failing(new AtomicReference<>());
        context.addApplicationListener(failing);
        try {
            assertThatIllegalStateException().isThrownBy(() -> requests.submit(asked)).withMessage("out of luck");
        } finally {
            context.removeApplicationListener(failing);
        }
        var id = failing.submitted().get();
        assertThatThrownBy(() -> requests.open(id, TRIAGE)).isInstanceOf(RequestNotFound.class);
        assertThat(sql.sql("select count(*) from requests.step where request = ?").param(id.value())
                .query(Integer.class).single()).isZero();
        assertThat(textsTo(asked)).isEmpty();
        assertThat(audit.about("request:" + id)).isEmpty();
    }

    /** Someone who hears the news at the end of the transaction and breaks it. */
    private record Failing(AtomicReference<RequestId> submitted)
            implements ApplicationListener<PayloadApplicationEvent<RequestSubmitted>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<RequestSubmitted> event) {
            submitted.set(event.getPayload().request());
            throw new IllegalStateException("out of luck");
        }
    }

    private RequestId idOf(NewRequest asked) {
        return transaction.execute(_ -> store.submitted(asked.submissionKey()).orElseThrow().id());
    }

    private List<TextMessage> textsTo(NewRequest asked) {
        return texts.with(asked.person().phone());
    }
}
