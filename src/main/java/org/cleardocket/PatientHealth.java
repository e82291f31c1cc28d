package org.cleardocket;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A part's health, asked with patience for a few seconds: a part that does not say by then is down, whatever it waits
 * for. While a question is under way nobody asks another.
 */
final class PatientHealth implements HealthIndicator {

    /**
     * How long a part is waited for. The parts are asked one after another, so where one has just not answered, the
     * next ones get hardly any time: health is bad anyway, and is to be told in seconds.
     */
    static final class Patience {

        private static final Duration JUST = Duration.ofSeconds(2);
        private static final Duration HARDLY_ANY = Duration.ofMillis(200);

        private final Duration usual;
        private volatile long lost = System.nanoTime() - JUST.toNanos();

        Patience(Duration usual) {
            this.usual = usual;
        }

        Duration left() {
            return System.nanoTime() - lost < JUST.toNanos() && HARDLY_ANY.compareTo(usual) < 0 ? HARDLY_ANY : usual;
        }

        void lose() {
            lost = System.nanoTime();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PatientHealth.class);

    private record Question(CompletableFuture<Health> answer, long since) {

        long nanosLeft(Duration patience) {
            return Math.max(0, patience.toNanos() - (System.nanoTime() - since));
        }
    }

    private final HealthIndicator part;
    private final Patience patience;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Question last;

    PatientHealth(HealthIndicator part, Patience patience) {
        this.part = part;
        this.patience = patience;
    }

    @Override
    public Health health() {
        var question = question();
        try {
            return question.answer().get(question.nanosLeft(patience.left()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            patience.lose();
            return down("It does not answer in time.");
        } catch (ExecutionException e) { // the class alone: a database's message may quote a row
            LOG.error("{} failed because of {}", part.getClass().getSimpleName(), e.getCause().getClass().getName());
            return down("It cannot be asked.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("The portal is stopping.");
        }
    }

    private static Health down(String why) {
        return Health.status(new Status(Status.DOWN.getCode(), why)).build();
    }

    private synchronized Question question() {
        if (last == null || last.answer().isDone()) {
            last = new Question(CompletableFuture.supplyAsync(part::health, threads), System.nanoTime());
        }
        return last;
    }
}
