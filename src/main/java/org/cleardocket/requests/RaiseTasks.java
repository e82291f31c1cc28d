package org.cleardocket.requests;

import java.time.Clock;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Raises tasks, each once, and ends those that settle themselves; in the caller's transaction, which logs it. */
@Component
class RaiseTasks {

    private final TaskStore store;
    private final AuditLog audit;
    private final Clock clock;

    RaiseTasks(TaskStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    void raise(RequestId request, NewTask task) {
        if (store.add(request, task, clock.instant())) {
            record(request, "request.task_raised", task.kind());
        }
    }

    boolean hasNone(RequestId request, TaskKind kind) {
        return store.of(request).stream().noneMatch(task -> task.kind() == kind);
    }

    /** Ends what is open of these kinds about a text of a request. */
    void settle(RequestId request, long textId, TaskKind... kinds) {
        if (!store.holdIfAny(request)) {
            return;
        }
        for (var kind : kinds) {
            if (store.settle(textId, kind, clock.instant())) {
                record(request, "request.task_settled", kind);
            }
        }
    }

    /** Ends what is open of these kinds. */
    void settle(RequestId request, TaskKind... kinds) {
        if (!store.holdIfAny(request)) {
            return;
        }
        for (var kind : kinds) {
            if (store.settle(request, kind, clock.instant())) {
                record(request, "request.task_settled", kind);
            }
        }
    }

    private void record(RequestId request, String verb, TaskKind kind) {
        audit.record(Actor.PROGRAM, verb, "request:" + request, kind.name());
    }
}
