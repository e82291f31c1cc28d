package org.cleardocket.console.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import org.cleardocket.console.Refusal;
import org.cleardocket.documents.Papers;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./portal bench documents}: how many papers many people at once send in a second, how many pages are cleaned,
 * what memory that takes, and how long pages take meanwhile.
 */
@Command(name = "documents", mixinStandardHelpOptions = true,
        description = "Papers sent and cleaned in a second, memory, and how long pages take meanwhile.")
final class BenchDocuments implements Callable<Integer> {

    /** Pages whose latency is measured, as somebody sees them who has papers. */
    static final List<String> PAGES = List.of("/en/start", "/en/check/1/county", PaperSender.PAGE);
    /** Of latency beside a flood to latency without. */
    private static final double GOAL = 2;
    private static final int PAPERS_OF_READER = 3;

    /** As many as a county's people would be: here they are one network. */
    private static final Map<String, String> SETTINGS = Map.of(
            "PORTAL_MESSAGING_PER_SECOND", "0",
            "PORTAL_REQUESTS_CODES_PER_NETWORK_AN_HOUR", "100000",
            "PORTAL_REQUESTS_UPLOADS_PER_NUMBER_A_DAY", "1TB",
            "PORTAL_REQUESTS_UPLOADS_PER_NETWORK_A_DAY", "1TB",
            "PORTAL_REQUESTS_UPLOADS_FILES_PER_NUMBER_A_DAY", "1000000",
            "PORTAL_REQUESTS_UPLOADS_FILES_PER_NETWORK_A_DAY", "1000000");

    @Option(names = "--uploads", defaultValue = "100", description = "Photos of one turn (default: ${DEFAULT-VALUE}).")
    private int uploads;

    @Option(names = "--at-once", defaultValue = "50",
            description = "People who send at the same time (default: ${DEFAULT-VALUE}).")
    private int atOnce;

    @Option(names = "--rounds", defaultValue = "3", description = "Turns of each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5",
            description = "How long pages are asked for in one turn (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Spec
    private CommandSpec spec;

    /** Drawn when the bench begins: every start of any command makes all commands. */
    private TrialPapers papers;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (atOnce < 1 || atOnce >= PaperSender.MOST || uploads < 1 || uploads > atOnce * Papers.MOST_FILES) {
            throw new Refusal("At most " + (PaperSender.MOST - 1) + " people can send at once, and each of them "
                    + Papers.MOST_FILES + " files.");
        }
        papers = new TrialPapers();
        var folder = Files.createTempDirectory("portal-bench");
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var portal = PortalProcess.start(folder, SETTINGS, List.of());
                var crowd = new PaperCrowd(portal.address(), 1, atOnce)) {
            var turns = new PaperTurns(crowd, portal, http, folder, atOnce);
            turns.send(uploads, papers::photo); // until the JVM has compiled what it will run
            try (var memory = new MemoryPeak(portal)) {
                measure("photos", uploads, 1, papers::photo, turns);
                measure("PDFs of " + TrialPapers.PDF_PAGES + " pages", atOnce, TrialPapers.PDF_PAGES, papers::pdf, turns);
                out().printf("At the peak the portal's process holds %d MB, its cleaning processes %d MB.%n",
                        memory.ofPortal(), memory.ofWorkers());
            }
            read(PaperSender.arrive(http, portal.address(), 0), turns);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void measure(String what, int count, int pages, IntFunction<TrialFile> files, PaperTurns turns)
            throws IOException, InterruptedException, ExecutionException {
        var sent = new ArrayList<Double>();
        var written = new ArrayList<Double>();
        var cleaned = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            var turn = turns.send(count, files);
            sent.add(count / turn.sent());
            cleaned.add(count * pages / turn.cleaned());
            written.add(count / turns.write(count, files));
        }
        var megabytes = files.apply(0).content().length / 1e6;
        out().printf("%d %s of %.2f MB, %d at once: %,.0f a second, %,.1f MB a second; plain writes %,.0f a second, "
                        + "%,.1f MB a second; cleaned %,.1f pages a second (median of %d turns)%n", count, what, megabytes,
                atOnce, Medians.of(sent), Medians.of(sent) * megabytes, Medians.of(written),
                Medians.of(written) * megabytes, Medians.of(cleaned), rounds);
        out().flush();
    }

    private void read(PaperSender visitor, PaperTurns turns)
            throws IOException, InterruptedException, ExecutionException {
        for (var paper = 0; paper < PAPERS_OF_READER; paper++) {
            visitor.send(papers::photo);
        }
        var reader = new SteadyReader(visitor.browser(), PAGES);
        var flood = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            flood.add(turns.read(reader, seconds, papers::photo));
        }
        out().printf("Pages at %d a second by %d clients, quiet and beside %,.0f photos a second by %d people:%n",
                SteadyReader.A_SECOND, SteadyReader.CLIENTS, Medians.of(flood), atOnce);
        PAGES.forEach(page -> print(page, reader.quiet(page), reader.busy(page)));
        out().flush();
    }

    private void print(String page, SteadyReader.Latency quiet, SteadyReader.Latency busy) {
        var median = busy.median() / quiet.median();
        var p95 = busy.p95() / quiet.p95();
        out().printf("%-20s median %6.1f ms, %6.1f ms: ratio %5.1f; 95th percentile %6.1f ms, %6.1f ms: ratio %5.1f; "
                        + "goal %.0f: %s%n", page, quiet.median(), busy.median(), median, quiet.p95(), busy.p95(), p95, GOAL,
                Math.max(median, p95) <= GOAL ? "met" : "NOT MET");
    }
}
