package org.cleardocket.console.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./portal bench page}: what the first pages weigh on the wire, and how many the portal serves in a second
 * beside nginx serving the same bytes from a file, in turns on the same machine.
 */
@Command(name = "page", mixinStandardHelpOptions = true,
        description = "Bytes of the first pages, and pages a second beside nginx serving the same bytes.")
final class BenchPage implements Callable<Integer> {

    /** The pages that a visitor sees first. */
    static final List<String> PAGES = List.of("/", "/en/start", "/en/check/1/county");
    private static final int GOAL_BYTES = 14 * 1024;
    private static final int WARM_UP_SECONDS = 15;

    @Option(names = "--seconds", defaultValue = "5", description = "Length of one turn (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Turns of each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var wrk = Wrk.find();
        var folder = Files.createTempDirectory("portal-bench");
        try (var portal = PortalProcess.start(folder)) {
            out.printf("Start to first page: %.1f s (a new data folder included)%n%n", portal.startSeconds());
            PAGES.forEach(page -> printWeight(out, PageWeight.measure(portal.address(), page)));
            for (var page : PAGES) {
                compare(out, wrk, portal, page, folder.resolve("nginx" + page.replace('/', '-')));
            }
            portal.residentMegabytes().ifPresent(megabytes ->
                    out.printf("%nThe portal's process holds %d MB after this load.%n", megabytes));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return 0;
    }

    private static void printWeight(PrintWriter out, PageWeight weight) {
        out.printf("%-20s %6d bytes on the wire, goal %d: %s%n", weight.page(), weight.total(), GOAL_BYTES,
                weight.total() <= GOAL_BYTES ? "met" : "NOT MET");
        weight.parts().forEach(part -> out.printf("    %6d  %s%n", part.bytes(), part.path()));
        out.flush();
    }

    private void compare(PrintWriter out, Wrk wrk, PortalProcess portal, String page, Path folder)
            throws IOException, InterruptedException {
        try (var nginx = NginxProcess.serving(PageWeight.fetch(portal.address(), page), folder)) {
            wrk.requestsASecond(portal.address() + page, WARM_UP_SECONDS);
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (var round = 0; round < rounds; round++) {
                ours.add(wrk.requestsASecond(portal.address() + page, seconds));
                theirs.add(wrk.requestsASecond(nginx.address() + "/", seconds));
            }
            out.printf("%n%s: portal %,.0f pages a second, nginx %,.0f; ratio %.2f (median of %d turns of %d s, 8 clients)%n",
                    page, Medians.of(ours), Medians.of(theirs), Medians.of(ours) / Medians.of(theirs), rounds, seconds);
            out.flush();
        }
    }
}
