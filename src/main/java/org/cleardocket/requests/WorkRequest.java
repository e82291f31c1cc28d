package org.cleardocket.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a staff member does with a request: each step locks its row first, so that colleagues take turns. */
@Component
class WorkRequest {

    private final RequestStore store;
    private final AssessmentStore assessments;
    private final StaffTexts texts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkRequest(RequestStore store, AssessmentStore assessments, StaffTexts texts, AuditLog audit,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.assessments = assessments;
        this.texts = texts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void claim(RequestId id, StaffMember member) {
        var request = lock(id);
        refuseIfColleagues(request, member);
        if (request.owner() == null) {
            take(request, member);
        }
    }

    Optional<RequestId> claimNext(StaffMember member) {
        var next = store.lockNext();
        next.ifPresent(request -> take(request, member));
        return next.map(Request::id);
    }

    void release(RequestId id, StaffMember member) {
        var request = lock(id);
        if (!member.attorney()) {
            refuseIfColleagues(request, member);
        }
        if (request.owner() != null) {
            step(request, null, line(member, request.status(), "", "", null));
            record(request, member, "request.released");
        }
    }

    void act(Action action, StaffMember member) {
        var request = lock(action.request());
        refuseIfColleagues(request, member);
        refuseIfNotAllowed(action, request, member);
        var text = action.text() != null && request.mayText() ? texts.queue(request, action.text()) : null;
        step(request, member, line(member, action.status(), action.reason(), action.note(), text));
        record(request, member, "request.acted_on");
        events.publishEvent(new RequestActedOn(request.id()));
    }

    boolean assess(NewAssessment found, StaffMember member) {
        var request = lock(found.request());
        refuseIfNotAllowed(found, request, member);
        var newest = request.counts().get(found.position() - 1).newest();
        var next = newest.followedBy(found.facts(), member, now());
        if (next.saysTheSameAs(newest)) {
            return false;
        }
        assessments.addNewest(request.id(), found.position(), next);
        var note = "Conviction %d assessed anew: version %d.".formatted(found.position(), next.version());
        step(request, member, new HistoryLine(next.at(), member.name(), request.status(), "", note, null));
        record(request, member, "request.assessed");
        return true;
    }

    private Request lock(RequestId id) {
        return store.lock(id).orElseThrow(RequestNotFound::new);
    }

    private static void refuseIfColleagues(Request request, StaffMember member) {
        var owner = request.owner();
        if (owner != null && !owner.id().equals(member.id())) {
            throw new RequestAlreadyClaimed();
        }
    }

    private static void refuseIfNotAllowed(Action action, Request request, StaffMember member) {
        var from = request.status();
        var to = action.status();
        if (request.version() != action.version()) {
            throw new RequestChanged();
        }
        if (from == to) {
            return;
        }
        if (!from.next().contains(to)) {
            throw new IllegalTransition();
        }
        if (to.isForAttorneys() && !member.attorney()) {
            throw new AttorneyNeeded();
        }
        if (from.needsReason(to) && action.reason().isBlank()) {
            throw new ReasonNeeded();
        }
    }

    private static void refuseIfNotAllowed(NewAssessment found, Request request, StaffMember member) {
        if (!member.attorney()) {
            throw new AttorneyNeeded();
        }
        refuseIfColleagues(request, member);
        if (request.owner() == null) {
            throw new ClaimNeeded();
        }
        if (request.version() != found.version()) {
            throw new RequestChanged();
        }
    }

    private void take(Request request, StaffMember member) {
        var status = request.status() == RequestStatus.SUBMITTED ? RequestStatus.IN_REVIEW : request.status();
        step(request, member, line(member, status, "", "", null));
        record(request, member, "request.claimed");
    }

    private HistoryLine line(StaffMember by, RequestStatus status, String reason, String note, @Nullable Long text) {
        return new HistoryLine(now(), by.name(), status, reason.strip(), note.strip(), text);
    }

    /** As PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void step(Request request, @Nullable StaffMember owner, HistoryLine line) {
        store.change(request.id(), line.status(), owner, line.at());
        store.add(request.id(), line);
    }

    private void record(Request request, StaffMember member, String verb) {
        audit.record(Actor.staff(member.id()), verb, "request:" + request.id(), "");
    }
}
