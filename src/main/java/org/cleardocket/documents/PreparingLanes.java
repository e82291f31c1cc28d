package org.cleardocket.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Two threads that prepare files, woken when one has come in here, and every second for those of other instances. */
@Component
class PreparingLanes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PreparingLanes.class);
    private static final int LANES = 2;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final PrepareFiles job;
    private final DocumentSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> lanes = new ArrayList<>();
    private volatile boolean running;

    PreparingLanes(PrepareFiles job, DocumentSettings settings) {
        this.job = job;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.worker();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (var lane = 1; lane <= LANES; lane++) {
            lanes.add(Thread.ofVirtual().name("papers-" + lane).start(this::run));
        }
    }

    /** Lets the lanes finish what is in their hands if that is soon; what is not is done again after the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        bell.release(lanes.size());
        lanes.forEach(PreparingLanes::await);
        lanes.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener
    void received(FileReceived file) {
        ring();
    }

    @Scheduled(fixedDelay = 1000)
    void poll() {
        ring();
    }

    private void ring() {
        if (bell.availablePermits() < LANES) {
            bell.release();
        }
    }

    private void run() {
        try {
            while (running) {
                bell.acquire();
                prepareAll();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepareAll() {
        try {
            var more = true;
            while (running && more) {
                more = job.prepareNext(this::ring);
            }
        } catch (RuntimeException | Error e) { // a lane that ended would be missed only when papers stay unseen
            LOG.error("A paper could not be prepared because of {}", e.getClass().getName());
        }
    }

    private static void await(Thread lane) {
        try {
            lane.join(LONGEST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
