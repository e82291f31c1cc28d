package org.cleardocket.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.cleardocket.audit.Actor;
import org.cleardocket.documents.NoRoom;
import org.cleardocket.documents.Papers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

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
    private final Clock clock;

    ForgetClosedPapers(RequestStore store, RequestPaperStore marks, Papers papers, RequestSteps steps,
            RequestSettings settings, Clock clock) {
        this.store = store;
        this.marks = marks;
        this.papers = papers;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        marks.toForget(since(RequestStatus.GRANTED), since(RequestStatus.WITHDRAWN), AT_ONCE).forEach(this::forget);
    }

    private Instant since(RequestStatus status) {
        return clock.instant().minus(settings.papersKeptAfter(status));
    }

    /** A failure with one request does not stop the others. */
    private void forget(RequestId id) {
        try {
            var folder = store.find(id).orElseThrow(RequestNotFound::new).folder();
            papers.destroyAll(folder, Actor.PROGRAM, "the request is closed", holds -> forgetIfOver(id, holds));
        } catch (NoRoom later) {
            LOG.warn("The bytes of the papers of request {} cannot be destroyed just now and go later", id);
        } catch (RuntimeException defect) {
            LOG.error("The papers of request {} could not be destroyed", id, defect);
        }
    }

    /** In the transaction that destroys the papers and holds their folder, as everyone does who changes papers. */
    private boolean forgetIfOver(RequestId id, boolean hasPapers) {
        var request = steps.lock(id);
        if (request.closedAt() == null || !request.closedAt().isBefore(since(request.status()))) {
            return false; // somebody has opened it meanwhile
        }
        if (hasPapers) {
            steps.note(id, BY, "Destroyed its papers, because the request is closed.");
        }
        marks.setForgotten(id);
        return true;
    }
}
