package org.cleardocket.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.Papers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Destroys the papers of requests that are over: a day after the person took it back, else after a while. */
@Component
class ForgetClosedPapers {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetClosedPapers.class);
    private static final int AT_ONCE = 500;
    private static final String BY = "The portal";

    private final RequestStore store;
    private final RequestPaperStore marks;
    private final Papers papers;
    private final RequestSteps steps;
    private final RequestSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetClosedPapers(RequestStore store, RequestPaperStore marks, Papers papers, RequestSteps steps,
            RequestSettings settings, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.marks = marks;
        this.papers = papers;
        this.steps = steps;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        marks.toForget(since(RequestStatus.GRANTED), since(RequestStatus.WITHDRAWN), AT_ONCE).forEach(this::forget);
    }

    private Instant since(RequestStatus status) {
        return clock.instant().minus(settings.papersKeptAfter(status));
    }

    /** Whether nobody has opened the request again meanwhile. */
    private boolean isOver(RequestId id) {
        var request = steps.lock(id);
        return !request.status().isOpen() && request.lastChangedAt().isBefore(since(request.status()));
    }

    /** One request's defect keeps no other's papers. What is added after a request is opened again is kept anew. */
    private void forget(RequestId id) {
        try {
            var folder = store.find(id).orElseThrow(RequestNotFound::new).folder();
            var destroyed = papers.destroyAll(folder, Actor.PROGRAM, "the request is closed", () -> isOver(id));
            transaction.executeWithoutResult(_ -> {
                if (destroyed) {
                    steps.note(id, BY, "Destroyed its papers, because the request is closed.");
                }
                papers.keep(folder);
                marks.setForgotten(id);
            });
        } catch (RuntimeException defect) {
            LOG.error("The papers of request {} could not be destroyed", id, defect);
        }
    }
}
