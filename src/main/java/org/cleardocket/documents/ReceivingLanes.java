package org.cleardocket.documents;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * As many files are received at a time as there are processors, and whoever sends meanwhile stands in line: however many
 * people send at once, pages soon find a processor, a connection and memory. Nobody in a lane waits for a network's
 * bytes.
 */
@Component
class ReceivingLanes {

    private final Semaphore free;

    @Autowired
    ReceivingLanes() {
        this(Runtime.getRuntime().availableProcessors());
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
