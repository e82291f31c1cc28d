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

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Duration PORTAL_GIVES_UP = Duration.ofSeconds(8);
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
        try (var database = LocalDatabase.start(DataFolder.at(folder.resolve("data")))) {
            Runtime.getRuntime().addShutdownHook(new Thread(database::close)); // Ctrl-C would leave it running
            if (faults) {
                print(new FaultTrial(folder, database.url(), TEXTS_WITH_FAULTS, KILLS, seed).run());
            } else {
                measure(folder, database.url());
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private void print(FaultTrial.Outcome outcome) {
        var out = spec.commandLine().getOut();
        out.printf("%,d texts, two portals killed %d times, seed %d: settled after %d s; the carrier took %,d%n",
                outcome.texts(), outcome.killsAtWork(), seed, outcome.took().toSeconds(), outcome.taken());
        outcome.differences().forEach(out::println);
        out.flush();
        if (!outcome.differences().isEmpty()) {
            throw new Refusal(outcome.differences().size() + " texts are not as they should be.");
        }
        out.println("Nothing was lost or sent twice (codes at most twice), and every state is right.");
    }

    private void measure(Path folder, String database)
            throws IOException, InterruptedException, ExecutionException {
        try (var carrier = CarrierStandIn.start(LATENCY, PORTAL_GIVES_UP, Faults.NONE);
                var one = start(folder, database, carrier)) {
            var turns = new SendingTurns(carrier, database, texts);
            turns.warmUp();
            print(1, "empty outbox", turns);
            try (var two = start(folder, database, carrier)) {
                turns.warmUp();
                print(2, "empty outbox", turns);
                turns.addOld(old);
                print(2, "%,d old texts".formatted(old), turns);
                printMemory(one, two);
                carrier.callbacks().remove(two.address());
            }
            print(1, "%,d old texts".formatted(old), turns);
        }
    }

    private PortalProcess start(Path folder, String database, CarrierStandIn carrier)
            throws IOException, InterruptedException {
        var portal = PortalProcess.start(folder, TrialSettings.of(database, carrier, lanes), List.of());
        carrier.callbacks().add(portal.address());
        return portal;
    }

    private void print(int portals, String outbox, SendingTurns turns)
            throws InterruptedException, ExecutionException {
        var sent = new ArrayList<Double>();
        var called = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            sent.add(turns.sentASecond());
            called.add(turns.calledASecond(portals * lanes));
        }
        spec.commandLine().getOut().printf("%d × %d lanes, %-20s %,6.0f texts a second; plain calls %,6.0f; "
                        + "the latency allows %,6.0f (median of turns of %,d: %s)%n", portals, lanes, outbox,
                Medians.of(sent), Medians.of(called), portals * lanes / seconds(LATENCY), texts,
                sent.stream().map(one -> "%.0f".formatted(one)).collect(Collectors.joining(", ")));
        spec.commandLine().getOut().flush();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void printMemory(PortalProcess... portals) {
        var out = spec.commandLine().getOut();
        for (var portal : portals) {
            portal.residentMegabytes().ifPresent(megabytes -> out.printf("A portal's process holds %d MB.%n", megabytes));
        }
    }
}
