package org.cleardocket.console.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Asks for pages in turn at a rate that the portal's answers do not change: an answer's time counts from the moment when
 * its page was due, so that nothing is overlooked while the portal stands still.
 */
final class SteadyReader {

    static final int CLIENTS = 4;
    static final int A_SECOND = 20;

    private final PlainBrowser browser;
    private final List<String> pages;
    private final Map<String, List<Double>> quiet = new TreeMap<>();
    private final Map<String, List<Double>> busy = new TreeMap<>();

    SteadyReader(PlainBrowser browser, List<String> pages) {
        this.browser = browser;
        this.pages = pages;
    }

    /** In milliseconds. */
    record Latency(double median, double p95) {

        static Latency of(List<Double> times) {
            return new Latency(Medians.of(times), Medians.at(times, .95));
        }
    }

    void readQuiet(int seconds) throws InterruptedException, ExecutionException {
        read(seconds, quiet);
    }

    void readBusy(int seconds) throws InterruptedException, ExecutionException {
        read(seconds, busy);
    }

    Latency quiet(String page) {
        return Latency.of(quiet.getOrDefault(page, List.of()));
    }

    Latency busy(String page) {
        return Latency.of(busy.getOrDefault(page, List.of()));
    }

    private void read(int seconds, Map<String, List<Double>> times) throws InterruptedException, ExecutionException {
        pages.forEach(page -> times.computeIfAbsent(page, _ -> Collections.synchronizedList(new ArrayList<>())));
        var began = System.nanoTime();
        var clients = new ArrayList<Future<@Nullable Void>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                var first = client;
                clients.add(threads.submit((Callable<@Nullable Void>) () -> {
                    for (var number = first; number < seconds * A_SECOND; number += CLIENTS) {
                        var page = pages.get(number % pages.size());
                        times.get(page).add(read(page, began + number * Duration.ofSeconds(1).toNanos() / A_SECOND));
                    }
                    return null;
                }));
            }
        }
        for (var client : clients) {
            client.get();
        }
    }

    private double read(String page, long due) throws IOException, InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        PlainBrowser.require(page, browser.send(browser.request(page).GET()), 200);
        return (System.nanoTime() - due) / 1e6;
    }
}
