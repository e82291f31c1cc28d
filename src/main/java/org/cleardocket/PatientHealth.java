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

    static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(PatientHealth.class);

    private record Question(CompletableFuture<Health> answer, long since) {

        long nanosLeft(Duration patience) {
            return Math.max(0, patience.toNanos() - (System.nanoTime() - since));
        }
    }

    private final HealthIndicator part;
    private final Duration patience;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Question last;

    PatientHealth(HealthIndicator part, Duration patience) {
        this.part = part;
        this.patience = patience;
    }

    @Override
    public Health health() {
        var question = question();
        try {
            return question.answer().get(question.nanosLeft(patience), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
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
