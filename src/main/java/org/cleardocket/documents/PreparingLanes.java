package org.cleardocket.documents;

import java.util.concurrent.Semaphore;
import org.cleardocket.database.OutageLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * At most two threads that prepare files: begun when one has come in here, and every second for those of other
 * instances and those that are due again. What is in a thread's hands when the portal stops is done again after its
 * lease, within a minute.
 */
@Component
class PreparingLanes {

    private static final Logger LOG = LoggerFactory.getLogger(PreparingLanes.class);
    private static final int LANES = 2;

    private final PrepareFiles job;
    private final DocumentSettings settings;
    private final OutageLog outages;
    private final Semaphore free = new Semaphore(LANES);
    private volatile boolean closing;

    PreparingLanes(PrepareFiles job, DocumentSettings settings, OutageLog outages) {
        this.job = job;
        this.outages = outages;
        this.settings = settings;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (settings.worker()) {
            job.limits().forEach(limit -> LOG.warn("Papers: {}", limit));
        }
    }

    @Scheduled(fixedRate = 1000)
    void poll() {
        begin();
    }

    @Scheduled(fixedDelay = 10_000)
    void keepLeases() {
        job.keepLeases();
    }

    @TransactionalEventListener
    void received(FileReceived file) {
        begin();
    }

    @EventListener
    void close(ContextClosedEvent closed) {
        closing = true;
    }

    private void begin() {
        if (settings.worker() && !closing && free.tryAcquire()) {
            Thread.ofVirtual().name("papers").start(this::prepareAll);
        }
    }

    private void prepareAll() {
        try {
            var more = true;
            while (more && !closing) {
                more = job.prepareNext(this::begin);
            }
        } catch (RuntimeException | Error e) { // the class alone: a database's message may quote a row
            if (!outages.tell(e)) {
                LOG.error("A paper could not be prepared because of {}", e.getClass().getName());
            }
        } finally {
            free.release();
        }
    }
}
