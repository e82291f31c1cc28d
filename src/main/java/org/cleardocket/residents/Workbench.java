package org.cleardocket.residents;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Where papers are made: as many at once as memory has room for. */
@Component
final class Workbench {

    private static final int PLACES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free;
    private final Duration patience;

    Workbench() {
        this(PLACES, PATIENCE);
    }

    /** @param patience how long someone waits for a place before they are asked to come back */
    Workbench(int places, Duration patience) {
        this.free = new Semaphore(places, true);
        this.patience = patience;
    }

    /** @throws Trouble.Met {@link Trouble#BUSY} where no place comes free in time */
    <T> T make(Supplier<T> paper) {
        if (!takePlace()) {
            throw Trouble.BUSY.met();
        }
        try {
            return paper.get();
        } finally {
            free.release();
        }
    }

    private boolean takePlace() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) { // the portal stops
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
