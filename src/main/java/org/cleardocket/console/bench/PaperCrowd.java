package org.cleardocket.console.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Visitors who send papers at the same time, each one file after the other. */
final class PaperCrowd implements AutoCloseable {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<PaperSender> senders = new ArrayList<>();

    /** @param count how many; their numbers follow from the first one on */
    PaperCrowd(String portal, int first, int count) throws IOException, InterruptedException {
        for (var number = first; number < first + count; number++) {
            senders.add(PaperSender.arrive(http, portal, number));
        }
    }


    /**
     * Sends as many files as asked.
     *
     * @return from the first byte until the last one is acknowledged
     */
    Duration send(int count, IntFunction<TrialFile> files) throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(count);
        var began = Instant.now();
        await(each(sender -> send(sender, files, () -> left.getAndDecrement() > 0)));
        return Duration.between(began, Instant.now());
    }

    /** Sends without end, until it is closed. */
    Flood flood(IntFunction<TrialFile> files) {
        return new Flood(files);
    }

    /** Everybody takes back what they have sent. */
    void removeAll() throws InterruptedException, ExecutionException {
        await(each(PaperSender::removeAll));
    }

    /** Files without end, by everybody. */
    final class Flood {

        private final AtomicInteger begun = new AtomicInteger();
        private final Instant since = Instant.now();
        private final List<Future<@Nullable Void>> streams;
        private volatile boolean over;

        private Flood(IntFunction<TrialFile> files) {
            streams = each(sender -> send(sender, files, this::goesOn));
        }

        private boolean goesOn() {
            if (!over) {
                begun.incrementAndGet();
            }
            return !over;
        }

        /** Ends it. @return files a second */
        double end() throws InterruptedException, ExecutionException {
            over = true;
            await(streams);
            return begun.get() * 1000.0 / Duration.between(since, Instant.now()).toMillis();
        }
    }

    @FunctionalInterface
    private interface Work {

        void by(PaperSender sender) throws IOException, InterruptedException;
    }

    private static void send(PaperSender sender, IntFunction<TrialFile> files, BooleanSupplier more)
            throws IOException, InterruptedException {
        while (more.getAsBoolean()) {
            sender.send(files);
        }
    }

    private List<Future<@Nullable Void>> each(Work work) {
        return senders.stream().map(sender -> threads.submit((Callable<@Nullable Void>) () -> {
            work.by(sender);
            return null;
        })).toList();
    }

    private static void await(List<Future<@Nullable Void>> all) throws InterruptedException, ExecutionException {
        for (var one : all) {
            one.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
