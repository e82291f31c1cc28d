package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.cleardocket.console.Refusal;

/** Turns of sending papers to a portal that cleans them. */
final class PaperTurns {

    private static final String WAITING = "/actuator/metrics/papers.waiting";
    private static final Pattern VALUE = Pattern.compile("\"value\":([0-9.]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PaperCrowd crowd;
    private final PlainWrites plain;
    private final PlainBrowser monitor;

    /** @param folder on the disk that the portal writes to */
    PaperTurns(PaperCrowd crowd, PortalProcess portal, HttpClient http, Path folder, int atOnce) {
        this.crowd = crowd;
        plain = new PlainWrites(folder.resolve("plain"), atOnce);
        monitor = new PlainBrowser(http, portal.address());
    }

    /**
     * What a turn took, in seconds.
     *
     * @param sent    until the last byte was acknowledged
     * @param cleaned until the last page could be seen
     */
    record Turn(double sent, double cleaned) {
    }

    /** Everybody begins with nothing, so that there is room. */
    Turn send(int count, IntFunction<TrialFile> files) throws IOException, InterruptedException, ExecutionException {
        crowd.removeAll();
        var began = Instant.now();
        var sent = crowd.send(count, files);
        awaitCleaned();
        return new Turn(seconds(sent), seconds(Duration.between(began, Instant.now())));
    }

    /** In how many seconds as many files are merely written. */
    double write(int count, IntFunction<TrialFile> files) throws IOException, InterruptedException, ExecutionException {
        return seconds(plain.write(count, files));
    }

    /** Quiet first, then beside papers sent without end, which are taken back. @return papers sent a second */
    double read(SteadyReader reader, int seconds, IntFunction<TrialFile> files)
            throws IOException, InterruptedException, ExecutionException {
        reader.readQuiet(seconds);
        var flood = crowd.flood(files);
        reader.readBusy(seconds);
        var sent = flood.end();
        crowd.removeAll();
        awaitCleaned();
        return sent;
    }

    private void awaitCleaned() throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (waiting() > 0) {
            if (Instant.now().isAfter(until)) {
                throw new Refusal("After " + PATIENCE.toMinutes() + " minutes papers still wait.");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private double waiting() throws IOException, InterruptedException {
        var said = VALUE.matcher(monitor.send(monitor.request(WAITING).GET()).body());
        if (!said.find()) {
            throw new Refusal("The portal does not say how many papers wait.");
        }
        return Double.parseDouble(said.group(1));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
