package org.cleardocket.console.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.cleardocket.console.DataFolder;
import org.cleardocket.console.LocalDatabase;
import org.cleardocket.console.Refusal;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./portal bench texts}: how many texts one portal and two on one database send in a second through a carrier
 * that answers after 50 ms, with an empty outbox and with a million old rows, beside plain calls to the same carrier.
 */
@Command(name = "texts", mixinStandardHelpOptions = true,
        description = "Texts sent in a second through a carrier that answers after 50 ms.")
final class BenchTexts implements Callable<Integer> {

    private static final int TEXTS_WITH_FAULTS = 10_000;
    private static final int KILLS = 10;

    @Option(names = "--texts", defaultValue = "5000", description = "Texts of one turn (default: ${DEFAULT-VALUE}).")
    private int texts;

    @Option(names = "--rounds", defaultValue = "3", description = "Turns of each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--lanes", defaultValue = "8",
            description = "Texts that a portal sends at the same time (default: ${DEFAULT-VALUE}).")
    private int lanes;

    @Option(names = "--old", defaultValue = "1000000", description = "Old texts (default: ${DEFAULT-VALUE}).")
    private int old;

    @Option(names = "--faults", description = "Instead: 10,000 texts through a carrier that fails in every way, while "
            + "two portals are killed ten times; then the outbox is compared with what the carrier took.")
    private boolean faults;

    @Option(names = "--seed", defaultValue = "64", description = "Of the faults (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var folder = Files.createTempDirectory("portal-bench");
        try {
            if (faults) {
                print(trial(folder));
            } else {
                measure(folder);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private FaultTrial.Outcome trial(Path folder) throws IOException, InterruptedException, ExecutionException {
        try (var database = LocalDatabase.start(DataFolder.at(folder.resolve("data")))) {
            Runtime.getRuntime().addShutdownHook(new Thread(database::close)); // Ctrl-C would leave it running
            return new FaultTrial(folder, database.ownerUrl(), TEXTS_WITH_FAULTS, KILLS, seed).run();
        }
    }

    private void print(FaultTrial.Outcome outcome) {
        var out = out();
        out.printf("%,d texts, two portals killed %d times, seed %d: settled after %d s; the carrier took %,d%n",
                outcome.texts(), outcome.killsAtWork(), seed, outcome.took().toSeconds(), outcome.taken());
        outcome.differences().forEach(out::println);
        out.flush();
        if (!outcome.differences().isEmpty()) {
            throw new Refusal(outcome.differences().size() + " texts are not as they should be.");
        }
        out.println("Nothing was lost or sent twice (codes at most twice), and every state is right.");
    }

    private void measure(Path folder) throws IOException, InterruptedException, ExecutionException {
        try (var fresh = new SendingSite(folder.resolve("fresh"), lanes);
                var used = new SendingSite(folder.resolve("used"), lanes)) {
            fresh.addPortal();
            used.addPortal();
            var empty = fresh.turns(texts);
            var full = used.turns(texts);
            full.addOld(old);
            compare(1, empty, full);
            fresh.addPortal();
            used.addPortal();
            compare(2, empty, full);
            used.residentMegabytes().forEach(megabytes -> out().printf("A portal's process holds %d MB.%n", megabytes));
            out().flush();
        }
    }

    /** The outboxes take turns, so that neither has the better hour of a shared machine. */
    private void compare(int portals, SendingTurns empty, SendingTurns full)
            throws InterruptedException, ExecutionException {
        var ofEmpty = new ArrayList<Double>();
        var ofFull = new ArrayList<Double>();
        var called = new ArrayList<Double>();
        empty.warmUp();
        full.warmUp();
        for (var round = 0; round < rounds; round++) {
            ofEmpty.add(empty.sentASecond());
            ofFull.add(full.sentASecond());
            called.add(full.calledASecond(portals * lanes));
        }
        print(portals, "empty outbox", ofEmpty, called);
        print(portals, "%,d old texts".formatted(old), ofFull, called);
    }

    private void print(int portals, String outbox, List<Double> sent, List<Double> called) {
        out().printf("%d × %d lanes, %-20s %,6.0f texts a second; plain calls %,6.0f; the latency allows %,6.0f "
                        + "(median of turns of %,d: %s)%n", portals, lanes, outbox, Medians.of(sent), Medians.of(called),
                portals * lanes / seconds(SendingSite.LATENCY), texts,
                sent.stream().map(turn -> "%.0f".formatted(turn)).collect(Collectors.joining(", ")));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
