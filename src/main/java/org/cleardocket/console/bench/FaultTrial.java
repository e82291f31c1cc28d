package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.messaging.TrialTexts;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two portals on one database send thousands of texts through a carrier where everything goes wrong, and are killed
 * again and again in the middle of it. In the end the carrier's truth and the outbox are compared.
 */
final class FaultTrial {

    private static final Duration LATENCY = Duration.ofMillis(250);
    private static final Duration PORTAL_GIVES_UP = Duration.ofSeconds(2);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LANES = 32;
    private static final int PORTALS = 2;
    private static final List<String> SMALL_AND_QUICK =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path logs;
    private final String database;
    private final int texts;
    private final int kills;
    private final long seed;
    private final AtomicInteger killsAtWork = new AtomicInteger();
    private final List<PortalProcess> started = new CopyOnWriteArrayList<>();

    /**
     * @param logs     folder for what the portals say
     * @param database an empty one, with user and password
     * @param texts    how many
     * @param kills    how often a portal is killed, half as often each
     * @param seed     of the faults and the moments
     */
    FaultTrial(Path logs, String database, int texts, int kills, long seed) {
        this.logs = logs;
        this.database = database;
        this.texts = texts;
        this.kills = kills;
        this.seed = seed;
    }

    /**
     * What came of it.
     *
     * @param taken       how many texts the carrier took, second codes included
     * @param killsAtWork how often a portal was killed while there were texts to send
     * @param differences what is not as it should be, a sentence each
     */
    record Outcome(int texts, int taken, int killsAtWork, Duration took, List<String> differences) {
    }

    Outcome run() throws IOException, InterruptedException, ExecutionException {
        var began = Instant.now();
        var source = new DriverManagerDataSource(database);
        Flyway.configure().dataSource(source).load().migrate();
        var outbox = new TrialTexts(JdbcClient.create(source));
        outbox.queue(texts, Instant.now());
        var faults = Faults.many(seed);
        try (var carrier = CarrierStandIn.start(LATENCY, PORTAL_GIVES_UP, faults)) {
            killAndRestart(carrier, outbox);
            awaitEnd(carrier, outbox);
            var differences = new Comparison(carrier, faults).differences(outbox.all());
            return new Outcome(texts, carrier.taken(), killsAtWork.get(), Duration.between(began, Instant.now()),
                    differences);
        } finally {
            started.forEach(PortalProcess::close);
        }
    }

    /** Two portals run in the end. */
    private void killAndRestart(CarrierStandIn carrier, TrialTexts outbox)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lives = new ArrayList<Future<?>>();
            for (var portal = 0; portal < PORTALS; portal++) {
                var random = new Random(seed + portal);
                lives.add(threads.submit(() -> live(carrier, outbox, random)));
            }
            for (var life : lives) {
                life.get();
            }
        }
    }

    private @Nullable Void live(CarrierStandIn carrier, TrialTexts outbox, Random random)
            throws IOException, InterruptedException {
        for (var kill = 0; kill < kills / PORTALS; kill++) {
            var portal = start(carrier);
            awaitTaken(carrier, random.nextInt(texts / kills / 2));
            killsAtWork.addAndGet(outbox.waiting() > 0 ? 1 : 0);
            portal.kill();
            carrier.callbacks().remove(portal.address());
        }
        start(carrier);
        return null;
    }

    private PortalProcess start(CarrierStandIn carrier) throws IOException, InterruptedException {
        var settings = new HashMap<>(TrialSettings.of(database, carrier, LANES));
        settings.put("PORTAL_MESSAGING_TWILIO_TIMEOUT", PORTAL_GIVES_UP.toSeconds() + "s");
        var portal = PortalProcess.start(logs, settings, SMALL_AND_QUICK);
        started.add(portal);
        carrier.callbacks().add(portal.address());
        return portal;
    }

    /** So that a portal dies in the middle of its work, while there is any. */
    private static void awaitTaken(CarrierStandIn carrier, int more) throws InterruptedException {
        var until = Instant.now().plus(LONGEST_LIFE);
        var enough = carrier.taken() + more;
        while (carrier.taken() < enough && Instant.now().isBefore(until)) {
            Thread.sleep(1);
        }
    }

    private static void awaitEnd(CarrierStandIn carrier, TrialTexts outbox) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while ((outbox.waiting() > 0 || carrier.callbacks().underWay() > 0) && Instant.now().isBefore(until)) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }
}
