package org.cleardocket.console.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A resident who asks for pages in turn, and now and then sends a paper, at a rate that the portal's answers do not
 * change. An answer's time counts from the moment when it was due.
 */
final class ResidentWatch {

    private static final Duration BETWEEN_PAPERS = Duration.ofSeconds(1);

    private final PaperSender resident;
    private final List<String> pages;
    private final IntFunction<TrialFile> papers;

    ResidentWatch(PaperSender resident, List<String> pages, IntFunction<TrialFile> papers) {
        this.resident = resident;
        this.pages = pages;
        this.papers = papers;
    }

    /**
     * What the resident saw.
     *
     * @param median in milliseconds
     * @param p95    in milliseconds
     * @param paper  median of sending a paper, in milliseconds
     * @param errors pages and papers that were refused or not answered
     */
    record Seen(double median, double p95, double paper, int errors) {
    }

    Seen read(int seconds) {
        var pageTimes = Collections.synchronizedList(new ArrayList<Double>());
        var paperTimes = Collections.synchronizedList(new ArrayList<Double>());
        var errors = new AtomicInteger();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < seconds * SteadyReader.A_SECOND; number++) {
                var page = pages.get(number % pages.size());
                var due = began + number * Duration.ofSeconds(1).toNanos() / SteadyReader.A_SECOND;
                threads.submit(() -> measure(due, () -> look(page), pageTimes, errors));
            }
            threads.submit(() -> {
                for (var number = 0; number < seconds; number++) {
                    measure(began + number * BETWEEN_PAPERS.toNanos(), () -> resident.send(papers), paperTimes, errors);
                }
                return null;
            });
        }
        return new Seen(Medians.of(pageTimes), Medians.at(pageTimes, .95), Medians.of(paperTimes), errors.get());
    }

    @FunctionalInterface
    private interface Deed {

        void now() throws IOException, InterruptedException;
    }

    private static boolean measure(long due, Deed deed, List<Double> times, AtomicInteger errors)
            throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        try {
            deed.now();
        } catch (IOException | PlainBrowser.OtherAnswer refused) {
            errors.incrementAndGet();
        }
        return times.add((System.nanoTime() - due) / 1e6);
    }

    private void look(String page) throws IOException, InterruptedException {
        var browser = resident.browser();
        PlainBrowser.require(page, browser.send(browser.request(page).GET()), 200);
    }
}
