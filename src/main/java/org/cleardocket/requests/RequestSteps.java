package org.cleardocket.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One step of a request: its row locked first, so that all take turns, and its history and the log written. */
@Component
class RequestSteps {

    private final RequestStore store;
    private final AuditLog audit;
    private final RequestSettings settings;
    private final Clock clock;

    RequestSteps(RequestStore store, AuditLog audit, RequestSettings settings, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    Request lock(RequestId id) {
        return store.lock(id).orElseThrow(RequestNotFound::new);
    }

    /** A request that the member may do something with, be it nobody's or their own. */
    Request lock(RequestId id, StaffMember member) {
        var request = lock(id);
        refuseIfColleagues(request, member);
        return request;
    }

    /** The member's own request, just as it is on their screen. */
    Request lockOwn(RequestId id, int version, StaffMember member) {
        var request = lock(id, member);
        if (request.owner() == null) {
            throw new ClaimNeeded();
        }
        if (request.version() != version) {
            throw new RequestChanged();
        }
        return request;
    }

    static void refuseIfColleagues(Request request, StaffMember member) {
        var owner = request.owner();
        if (owner != null && !owner.id().equals(member.id())) {
            throw new RequestAlreadyClaimed();
        }
    }

    HistoryLine line(StaffMember by, RequestStatus status, String reason, String note, @Nullable Long text) {
        return new HistoryLine(now(), by.name(), status, reason.strip(), note.strip(), text);
    }

    /** As PostgreSQL keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void step(Request request, @Nullable StaffMember owner, HistoryLine line) {
        store.change(request.id(), line.status(), owner, line.at());
        store.add(request.id(), line);
    }

    /** A colleague has looked at it: the promise is kept, if it was not. */
    void keepPromise(Request request) {
        if (request.promise().keptAt() == null) {
            store.write(request.id(), new LookPromise(request.promise().by(), now()));
        }
    }

    /** There is something new to look at: the promise begins anew today. */
    void promiseAnew(Request request) {
        store.write(request.id(),
                new LookPromise(WorkingDays.after(WorkingDays.dayOf(now()), settings.lookWithin()), null));
    }

    /**
     * A line in the history for colleagues, which changes nothing else.
     *
     * @param by {@code null} for the person
     */
    void note(RequestId id, @Nullable String by, String note) {
        store.add(id, new HistoryLine(now(), by, lock(id).status(), "", note, null));
    }

    void record(Request request, StaffMember member, String verb) {
        record(request, Actor.staff(member.id()), verb);
    }

    void record(Request request, Actor actor, String verb) {
        audit.record(actor, verb, "request:" + request.id(), "");
    }
}
