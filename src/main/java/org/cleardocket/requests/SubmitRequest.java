package org.cleardocket.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.documents.Papers;
import org.cleardocket.messaging.TextTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a request in, once. */
@Component
class SubmitRequest {

    private final RequestStore store;
    private final NumberStore numbers;
    private final Consents consents;
    private final RequestTexts texts;
    private final Papers papers;
    private final Followings followings;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final RequestSettings settings;
    private final Clock clock;
    private final Supplier<TicketNumber> tickets;

    @Autowired
    SubmitRequest(RequestStore store, NumberStore numbers, Consents consents, RequestTexts texts, Papers papers,
            Followings followings, AuditLog audit, ApplicationEventPublisher events, RequestSettings settings,
            Clock clock) {
        this(store, numbers, consents, texts, papers, followings, audit, events, settings, clock, TicketNumber::random);
    }

    SubmitRequest(RequestStore store, NumberStore numbers, Consents consents, RequestTexts texts, Papers papers,
            Followings followings, AuditLog audit, ApplicationEventPublisher events, RequestSettings settings,
            Clock clock, Supplier<TicketNumber> tickets) {
        this.store = store;
        this.numbers = numbers;
        this.consents = consents;
        this.texts = texts;
        this.papers = papers;
        this.followings = followings;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.tickets = tickets;
    }

    Request submit(NewRequest asked) {
        var request = decided(asked);
        if (store.add(request, asked.submissionKey())) {
            welcome(request);
            return request;
        }
        return store.submitted(asked.submissionKey())
                .orElseGet(() -> submit(asked)); // the ticket number was taken: draw another
    }

    private Request decided(NewRequest asked) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        var counts = asked.counts().stream()
                .map(count -> new RequestCount(count, List.of(Assessment.first(count.facts(), now))))
                .toList();
        var received = new HistoryLine(now, null, RequestStatus.SUBMITTED, "", "", null);
        var promise = new LookPromise(WorkingDays.after(WorkingDays.dayOf(now), settings.lookWithin()), null);
        return new Request(RequestId.random(), 1, tickets.get(), asked.language(), asked.person(), asked.mayText(),
                RequestStatus.SUBMITTED, now, now, null, promise, null, counts, List.of(received), asked.folder(),
                asked.papers());
    }

    private void welcome(Request request) {
        var phone = request.person().phone();
        numbers.add(request.id(), phone, request.submittedAt(), true);
        followings.endAll(phone); // a device that is left open somewhere shows no request that came later
        consents.add(request.id(), phone, request.mayText(), ConsentChange.Channel.WEB, request.language(),
                request.submittedAt());
        texts.welcome(request);
        if (request.papers() == PaperAnswer.LATER) {
            texts.tell(request, TextTemplate.PAPERS_LATER);
        }
        papers.keep(request.folder());
        audit.record(Actor.RESIDENT, "request.submitted", "request:" + request.id(), "");
        events.publishEvent(new RequestSubmitted(request.id()));
    }
}
