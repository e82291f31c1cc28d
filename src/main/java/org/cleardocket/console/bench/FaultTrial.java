package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cleardocket.messaging.TrialTexts;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two portals on one database send thousands of texts through a carrier where everything goes wrong, and are killed
 * again and again in the middle of it. In the end the carrier's truth and the outbox are compared.
 *
 * @param folder   for the logs of the portals
 * @param database an empty one, with user and password
 * @param texts    how many
 * @param kills    how often a portal is killed, half as often each
 * @param seed     of the faults and the moments
 */
record FaultTrial(Path folder, String database, int texts, int kills, long seed) {

    private static final Duration LATENCY = Duration.ofMillis(250);
    private static final Duration PORTAL_GIVES_UP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PORTALS = 2;
    private static final List<String> SMALL_AND_QUICK =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /**
     * What came of it.
     *
     * @param taken       how many texts the carrier took, second codes included
     * @param differences what is not as it should be, a sentence each
     */
    record Outcome(int texts, int taken, int kills, Duration took, List<String> differences) {
    }

    Outcome run() throws IOException, InterruptedException, ExecutionException {
        var began = Instant.now();
        var source = new DriverManagerDataSource(database);
        Flyway.configure().dataSource(source).load().migrate();
        var outbox = new TrialTexts(JdbcClient.create(source));
        outbox.queue(texts, Instant.now());
        try (var carrier = CarrierStandIn.start(LATENCY, PORTAL_GIVES_UP, Faults.many(seed))) {
            var survivors = killAndRestart(carrier);
            try {
                awaitEnd(carrier, outbox);
            } finally {
                survivors.forEach(PortalProcess::close);
            }
            var differences = new Comparison(carrier, Faults.many(seed)).differences(outbox.all());
            return new Outcome(texts, carrier.taken(), kills, Duration.between(began, Instant.now()), differences);
        }
    }

    /** @return those that run in the end */
    private List<PortalProcess> killAndRestart(CarrierStandIn carrier)
            throws IOException, InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lives = new ArrayList<Future<PortalProcess>>();
            for (var portal = 0; portal < PORTALS; portal++) {
                var random = new Random(seed + portal);
                lives.add(threads.submit(() -> lives(carrier, random)));
            }
            var survivors = new ArrayList<PortalProcess>();
            for (var life : lives) {
                survivors.add(life.get());
            }
            return survivors;
        }
    }

    private PortalProcess lives(CarrierStandIn carrier, Random random) throws IOException, InterruptedException {
        for (var kill = 0; kill < kills / PORTALS; kill++) {
            var portal = start(carrier);
            awaitTaken(carrier, random.nextInt(texts / kills / 2));
            carrier.callbacks().remove(portal.address());
            portal.kill();
        }
        return start(carrier);
    }

    private PortalProcess start(CarrierStandIn carrier) throws IOException, InterruptedException {
        var portal = PortalProcess.start(folder, settings(carrier), SMALL_AND_QUICK);
        carrier.callbacks().add(portal.address());
        return portal;
    }

    private Map<String, String> settings(CarrierStandIn carrier) {
        var settings = new HashMap<>(TrialSettings.of(database, carrier));
        settings.put("PORTAL_MESSAGING_LANES", "32");
        settings.put("PORTAL_MESSAGING_TWILIO_TIMEOUT", PORTAL_GIVES_UP.toSeconds() + "s");
        return settings;
    }

    /** So that a portal dies in the middle of its work, while there is any. */
    private static void awaitTaken(CarrierStandIn carrier, int more) throws InterruptedException {
        var until = Instant.now().plusSeconds(5);
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
