package org.cleardocket.requests;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.Papers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Destroys the papers of requests that are over: at once where the person took it back, else after a while. */
@Component
class ForgetClosedPapers {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetClosedPapers.class);
    private static final int AT_ONCE = 500;

    private final RequestStore store;
    private final RequestPaperStore marks;
    private final Papers papers;
    private final RequestSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetClosedPapers(RequestStore store, RequestPaperStore marks, Papers papers, RequestSettings settings,
            TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.marks = marks;
        this.papers = papers;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        marks.toForget(clock.instant().minus(settings.papersKeptAfterClosing()), AT_ONCE)
                .forEach(this::forget);
    }

    /** One request's defect keeps no other's papers. What is added after a request is opened again is kept anew. */
    private void forget(RequestId id) {
        try {
            var folder = store.find(id).orElseThrow(RequestNotFound::new).folder();
            papers.destroyAll(folder, Actor.PROGRAM, "the request is closed");
            transaction.executeWithoutResult(_ -> {
                papers.keep(folder);
                marks.setForgotten(id);
            });
        } catch (RuntimeException defect) {
            LOG.error("The papers of request {} could not be destroyed", id, defect);
        }
    }
}
