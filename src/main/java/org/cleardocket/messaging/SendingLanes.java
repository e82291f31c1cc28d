package org.cleardocket.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.cleardocket.database.OutageLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Several virtual threads that send, each one text at a time. They sleep until the bell rings: when a text was
 * committed here, and every second for texts of other instances and texts that are due again. A lane that found a text
 * rings for the next lane before it sends, so that a full queue wakes all and an empty one costs one look a second.
 */
@Component
class SendingLanes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SendingLanes.class);
    /** How long stopping waits for texts in the lanes' hands; what a lane is at then, another instance asks for. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Predicate<Runnable> job;
    private final MessagingSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> lanes = new ArrayList<>();
    private volatile boolean running;

    @Autowired
    SendingLanes(SendTextMessages job, MessagingSettings settings, OutageLog outages) {
        this(outages.around(job::sendNext), settings);
    }

    /** @param job sends one text, and says so as soon as it has one in its hands; false where none is due */
    SendingLanes(Predicate<Runnable> job, MessagingSettings settings) {
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
        for (var lane = 1; lane <= settings.lanes(); lane++) {
            lanes.add(Thread.ofVirtual().name("texts-" + lane).start(this::run));
        }
    }

    /** Lets every lane finish the text in its hands, and takes no other. */
    @Override
    public synchronized void stop() {
        running = false;
        bell.release(lanes.size());
        var until = Instant.now().plus(LONGEST_STOP);
        lanes.forEach(lane -> await(lane, until));
        lanes.clear();
    }

    /** Beside others that stop in the same phase, which has a limit of its own. */
    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().start(() -> {
            stop();
            stopped.run();
        });
    }

    /** Together with the requests that are under way. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener
    void queued(TextQueued text) {
        ring();
    }

    @Scheduled(fixedDelay = 1000)
    void poll() {
        ring();
    }

    private void ring() {
        if (bell.availablePermits() < settings.lanes()) {
            bell.release();
        }
    }

    private void run() {
        try {
            while (running) {
                bell.acquire();
                sendAll();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // whoever interrupts a lane wants it to end
        }
    }

    private void sendAll() {
        try {
            var more = true;
            while (running && more && !Thread.currentThread().isInterrupted()) {
                more = job.test(this::ring);
            }
        } catch (Throwable e) { // an Error too: a lane that ended would be missed only when texts come late
            // The class alone: a database's message may quote a row. What was claimed is due again when its lease ends.
            LOG.error("A text could not be sent because of {}", e.getClass().getName());
        }
    }

    private static void await(Thread lane, Instant until) {
        try {
            lane.join(Duration.between(Instant.now(), until));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
