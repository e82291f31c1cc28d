package org.cleardocket.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;

/**
 * Ends the portal so that no request fails: first it is not ready and still serves, until balancers have noticed; then
 * the requests under way end; then the rest, its database last.
 */
final class Stop {

    /** What a shell expects of a program that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(30);

    private final ConfigurableApplicationContext portal;
    private final Database database;
    private final PrintWriter out;
    private final Duration drain;
    private final AtomicBoolean begun = new AtomicBoolean();

    Stop(ConfigurableApplicationContext portal, Database database, PrintWriter out) {
        this.portal = portal;
        this.database = database;
        this.out = out;
        drain = portal.getBean(StopSettings.class).drain();
    }

    /** Stops when the process is told to (SIGTERM), or at Ctrl-C; at once at the second Ctrl-C. */
    void whenTold() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        Signal.handle(new Signal("INT"), _ -> {
            if (begun.compareAndSet(false, true)) {
                new Thread(() -> System.exit(INTERRUPTED)).start();
            } else {
                new Thread(this::stopAtOnce).start();
            }
        });
    }

    private void stop() {
        begun.set(true);
        AvailabilityChangeEvent.publish(portal, ReadinessState.REFUSING_TRAFFIC);
        if (drain.isPositive()) {
            out.printf("Stopping in %d seconds, so that balancers notice. Ctrl-C stops at once.%n", drain.toSeconds());
            out.flush();
            serveFor(drain);
        }
        var ended = closesInTime();
        database.close();
        if (!ended) {
            out.println("Something did not end. What it was at is taken up at the next start.");
            out.flush();
            Runtime.getRuntime().halt(TERMINATED);
        }
    }

    /** Whatever hangs, a storage on a network for example, must not keep the process. */
    private boolean closesInTime() {
        var closing = Thread.ofPlatform().name("close").daemon().start(portal::close);
        try {
            return closing.join(LONGEST_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void serveFor(Duration drain) {
        try {
            Thread.sleep(drain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAtOnce() {
        try {
            database.close();
        } finally {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }
}
