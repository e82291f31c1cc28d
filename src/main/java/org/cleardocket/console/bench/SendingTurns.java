package org.cleardocket.console.bench;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.console.Refusal;
import org.cleardocket.messaging.TrialTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Turns of sending through a stand-in, by whatever portals run on a database. */
final class SendingTurns {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CarrierStandIn carrier;
    private final TrialTexts outbox;
    private final int texts;

    /** @param texts of one turn */
    SendingTurns(CarrierStandIn carrier, String database, int texts) {
        this.carrier = carrier;
        this.texts = texts;
        outbox = new TrialTexts(JdbcClient.create(new DriverManagerDataSource(database)));
    }

    /** Until the JVM has compiled what it will run. */
    void warmUp() throws InterruptedException {
        sentASecond();
        sentASecond();
    }

    void addOld(int count) {
        outbox.addOld(count, Instant.now());
    }

    /** From the first text that the carrier takes to the last; their receipts come back all the while. */
    double sentASecond() throws InterruptedException {
        carrier.forget();
        outbox.queue(texts, Instant.now());
        awaitEnd();
        var moments = carrier.carried().stream().map(CarriedText::at).sorted().toList();
        return aSecond(moments.size(), Duration.between(moments.getFirst(), moments.getLast()));
    }

    private void awaitEnd() throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (outbox.waiting() > 0 || carrier.callbacks().underWay() > 0) {
            if (Instant.now().isAfter(until)) {
                throw new Refusal("After " + PATIENCE.toMinutes() + " minutes texts still wait.");
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    /** Plain calls to the carrier, as many at the same time as the portals have lanes: what could be reached. */
    double calledASecond(int atOnce) throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(texts);
        var began = Instant.now();
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lane = (Callable<Void>) () -> {
                while (left.getAndDecrement() > 0) {
                    http.send(carrier.question(), HttpResponse.BodyHandlers.discarding());
                }
                return null;
            };
            for (var ended : threads.invokeAll(Collections.nCopies(atOnce, lane))) {
                ended.get();
            }
        }
        return aSecond(texts, Duration.between(began, Instant.now()));
    }

    private static double aSecond(int count, Duration took) {
        return count * 1000.0 / took.toMillis();
    }
}
