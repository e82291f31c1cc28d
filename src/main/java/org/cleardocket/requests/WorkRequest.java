package org.cleardocket.requests;

import java.util.Optional;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.Denial;
import org.cleardocket.audit.Denials;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a staff member does with a request: each step locks its row first, so that colleagues take turns. */
@Component
class WorkRequest {

    private final RequestStore store;
    private final AssessmentStore assessments;
    private final StaffTexts texts;
    private final RequestSteps steps;
    private final NamedPapers named;
    private final RequestPaperStore marks;
    private final Followings followings;
    private final Denials denials;
    private final ApplicationEventPublisher events;

    WorkRequest(RequestStore store, AssessmentStore assessments, StaffTexts texts, RequestSteps steps,
            NamedPapers named, RequestPaperStore marks, Followings followings, Denials denials,
            ApplicationEventPublisher events) {
        this.store = store;
        this.assessments = assessments;
        this.texts = texts;
        this.steps = steps;
        this.named = named;
        this.marks = marks;
        this.followings = followings;
        this.denials = denials;
        this.events = events;
    }

    void claim(RequestId id, StaffMember member) {
        var request = steps.lock(id, member);
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
        var request = steps.lock(id);
        if (!member.attorney()) {
            RequestSteps.refuseIfColleagues(request, member);
        }
        if (request.owner() != null) {
            steps.step(request, null, steps.line(member, request.status(), "", released(request, member), null));
            steps.record(request, member, "request.released");
        }
    }

    private static String released(Request request, StaffMember member) {
        return request.owner().id().equals(member.id()) ? "Released."
                : "Released, though " + request.owner().name() + " had it.";
    }

    /** @return whether a text was promised */
    boolean act(Action action, StaffMember member) {
        var request = steps.lock(action.request(), member);
        refuseIfNotAllowed(action, request, member);
        var text = action.text() == null ? null : texts.tell(request, action.text(), member).orElse(null);
        steps.step(request, member, steps.line(member, action.status(), action.reason(), action.note(), text));
        if (!request.status().isOpen() && action.status() == RequestStatus.IN_REVIEW) {
            steps.promiseAnew(request);
        } else if (action.isWork(request.status())) {
            steps.keepPromise(request);
        }
        if (action.status() == RequestStatus.WITHDRAWN) {
            followings.endAll(request.person().phone());
        }
        if (action.status() != request.status() && !action.status().waitsForPerson()) {
            marks.forgetAsked(request.id());
        }
        steps.record(request, member, "request.acted_on");
        events.publishEvent(new RequestActedOn(request.id()));
        return text != null;
    }

    /** @return whether a text was promised */
    boolean askForPapersAgain(PaperAgain asked, StaffMember member) {
        var request = steps.lock(asked.request(), member);
        if (!request.status().isOpen()) {
            throw new IllegalTransition();
        }
        var reason = named.again(request, asked);
        var note = "Asked again for " + NamedPapers.forColleagues(named.find(request, asked.paper())) + '.';
        var text = texts.tell(request, StaffText.Fixed.PAPERS_AGAIN, member).orElse(null);
        var status = request.status().isForLook() ? RequestStatus.NEEDS_INFO : request.status();
        steps.step(request, member, steps.line(member, status, reason, note, text));
        marks.askAgain(asked, steps.now());
        steps.keepPromise(request);
        steps.record(request, member, "request.papers_asked_again");
        events.publishEvent(new RequestActedOn(asked.request()));
        return text != null;
    }

    boolean assess(NewAssessment found, StaffMember member) {
        if (!member.attorney()) {
            throw attorneyNeeded(member);
        }
        var request = steps.lockOwn(found.request(), found.version(), member);
        var newest = request.counts().get(found.position() - 1).newest();
        var next = newest.followedBy(found.facts(), member, steps.now());
        if (next.saysTheSameAs(newest)) {
            return false;
        }
        assessments.addNewest(request.id(), found.position(), next);
        var note = "Count %d assessed anew: version %d.".formatted(found.position(), next.version());
        steps.step(request, member, new HistoryLine(next.at(), member.name(), request.status(), "", note, null));
        steps.keepPromise(request);
        steps.record(request, member, "request.assessed");
        return true;
    }

    private void refuseIfNotAllowed(Action action, Request request, StaffMember member) {
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
            throw attorneyNeeded(member);
        }
        if (from.needsReason(to) && action.reason().isBlank()) {
            throw new ReasonNeeded();
        }
    }

    private AttorneyNeeded attorneyNeeded(StaffMember member) {
        denials.add(Denial.ROLE, Actor.staff(member.id()));
        return new AttorneyNeeded();
    }

    private void take(Request request, StaffMember member) {
        var status = request.status() == RequestStatus.SUBMITTED ? RequestStatus.IN_REVIEW : request.status();
        steps.step(request, member, steps.line(member, status, "", "Claimed.", null));
        steps.record(request, member, "request.claimed");
    }
}
