package org.cleardocket.documents;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Half of the processors receive papers, and whoever sends meanwhile stands in line: however many people send at once,
 * pages find a processor, a connection and memory, and the papers go in no more slowly. Nobody in a lane waits for a
 * network's bytes.
 */
@Component
class ReceivingLanes {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore free;
    private final Duration patience;

    @Autowired
    ReceivingLanes() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    ReceivingLanes(int lanes) {
        this(lanes, PATIENCE);
    }

    ReceivingLanes(int lanes, Duration patience) {
        free = new Semaphore(lanes, true);
        this.patience = patience;
    }

    /**
     * Does something that stores bytes as soon as it is its turn. Not to be called from within itself.
     *
     * @throws NoRoom where its turn does not come in time: storage or database are slow
     */
    <T> T inTurn(Supplier<T> work) {
        if (!takeTurn()) {
            throw new NoRoom();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean takeTurn() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) { // the portal stops
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
