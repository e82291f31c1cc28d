package org.cleardocket.documents;

import java.util.concurrent.Semaphore;
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

    private final Semaphore free;

    @Autowired
    ReceivingLanes() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    ReceivingLanes(int lanes) {
        free = new Semaphore(lanes, true);
    }

    /** Does something that stores bytes as soon as it is its turn. Not to be called from within itself. */
    <T> T inTurn(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
