package org.cleardocket.people;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cleardocket.network.Breadth;
import org.springframework.stereotype.Component;

/**
 * Lets few sign-ins at once to the processors and to the database's connections, so that pages never wait for a flood
 * of them. Each has one connection at a time. Few wait, for seconds; all others are told at once to come again.
 */
@Component
class SignInQueue {

    /** How many wait at most: of strangers, and as many again on devices where somebody has signed in before. */
    static final int MOST = 20;
    /** How many of these from one network or device. */
    static final int MOST_OF_ONE = 10;
    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private record Waiter(boolean known, String place) {
    }

    private final Semaphore lanes = new Semaphore(Passwords.LANES, true);
    private final Map<Waiter, Integer> waiting = new HashMap<>();

    /** @return empty where too many wait, or the turn did not come in time */
    <T> Optional<T> inTurn(SignInOrigin origin, Supplier<T> step) {
        var waiter = new Waiter(origin.device().isPresent(),
                origin.device().map(UUID::toString).orElseGet(() -> origin.network(Breadth.NEIGHBORHOOD)));
        if (!enter(waiter) || !hasTurn(waiter)) {
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } finally {
            lanes.release();
        }
    }

    private boolean hasTurn(Waiter waiter) {
        try {
            return lanes.tryAcquire(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            leave(waiter);
        }
    }

    private synchronized boolean enter(Waiter waiter) {
        var alike = waiting.entrySet().stream().filter(one -> one.getKey().known() == waiter.known())
                .mapToInt(Map.Entry::getValue).sum();
        var own = waiting.getOrDefault(waiter, 0);
        if (alike >= MOST || own >= MOST_OF_ONE) {
            return false;
        }
        waiting.put(waiter, own + 1);
        return true;
    }

    private synchronized void leave(Waiter waiter) {
        waiting.computeIfPresent(waiter, (_, count) -> count == 1 ? null : count - 1);
    }

    /** How many wait just now. */
    synchronized int length() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }
}
