package org.cleardocket.console.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cleardocket.console.Refusal;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./portal bench flood}: what a resident's pages take beside an attacker from one network and from 300, what the
 * attacker gets, and how soon all is as before.
 */
@Command(name = "flood", mixinStandardHelpOptions = true,
        description = "A resident's pages beside floods of sign-ins, codes, sessions, calls and uploads.")
final class BenchFlood implements Callable<Integer> {

    private static final List<Integer> NETWORKS = List.of(1, 300);
    /** Of a median beside a flood to the quiet one. */
    private static final double GOAL = 3;
    private static final Duration MOST_UNTIL_NORMAL = Duration.ofMinutes(1);
    /** Of a median that counts as normal again to the quiet one. */
    private static final double NORMAL = 1.5;
    private static final int SLICE = 2;

    @Option(names = "--seconds", defaultValue = "20", description = "Length of each flood (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--only", split = ",", paramLabel = "FLOOD", description = "Only these: sign-ins, codes, sessions, "
            + "calls, \"slow uploads\", photos, PDFs.")
    private List<String> only = List.of();

    @Spec
    private CommandSpec spec;

    /** Drawn when the bench begins: every start of any command makes all commands. */
    private TrialPapers papers;

    @Override
    public Integer call() throws IOException, InterruptedException {
        papers = new TrialPapers();
        var attacks = Attack.all(papers).stream()
                .filter(attack -> only.isEmpty() || only.contains(attack.title())).toList();
        if (attacks.isEmpty()) {
            throw new Refusal("There is no such flood; --help lists them.");
        }
        out().printf("%-12s %8s %9s  %-38s %8s %8s %5s %7s %7s %6s %5s %7s%n", "Flood", "networks", "tried /s", "answers",
                "quiet", "beside", "ratio", "p95", "paper", "errors", "MB", "back in");
        for (var attack : attacks) {
            flood(attack);
        }
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void flood(Attack attack) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("portal-bench");
        try (var site = FloodSite.start(folder)) {
            var watch = new ResidentWatch(site.resident(), BenchDocuments.PAGES, papers::photo);
            watch.read(seconds / 2); // until the JVM has compiled what it will run
            for (var count : NETWORKS) {
                flood(attack, site, watch, count);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void flood(Attack attack, FloodSite site, ResidentWatch watch, int count)
            throws IOException, InterruptedException {
        var networks = new Networks();
        var strike = attack.preparation().prepare(site, networks);
        var quiet = watch.read(seconds / 2);
        networks.limit(count);
        try (var memory = new MemoryPeak(site.portal()); var attacker = new Attacker(attack, strike)) {
            var beside = watch.read(seconds);
            var answers = attacker.answers();
            attacker.close();
            var back = untilNormal(watch, quiet);
            var isGood = beside.median() <= GOAL * quiet.median() && beside.errors() == 0
                    && back.compareTo(MOST_UNTIL_NORMAL) <= 0;
            out().printf("%-12s %8d %9.0f  %-38s %5.1f ms %5.1f ms %5.1f %4.0f ms %4.0f ms %6d %5d %5d s  %s%n", attack.title(),
                    count, answers.values().stream().mapToInt(Integer::intValue).sum() / (double) seconds,
                    answers.entrySet().stream().map(one -> one.getKey() + " " + one.getValue())
                            .collect(Collectors.joining(", ")), quiet.median(), beside.median(),
                    beside.median() / quiet.median(), beside.p95(), beside.paper(), beside.errors(), memory.ofPortal(),
                    back.toSeconds(), isGood ? "good" : "NOT GOOD");
            out().flush();
        }
    }

    /** From the flood's end until pages come without errors and nearly as fast as before. */
    private static Duration untilNormal(ResidentWatch watch, ResidentWatch.Seen quiet) {
        var began = Instant.now();
        var seen = watch.read(SLICE);
        while ((seen.errors() > 0 || seen.median() > NORMAL * quiet.median())
                && Duration.between(began, Instant.now()).compareTo(MOST_UNTIL_NORMAL) <= 0) {
            seen = watch.read(SLICE);
        }
        return Duration.between(began, Instant.now());
    }
}
