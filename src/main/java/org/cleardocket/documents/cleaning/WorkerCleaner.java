package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cleardocket.documents.FileCleaner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Cleans files in worker processes, so that a hostile one can take nothing but a worker. Workers are started when there
 * is something to do, kept while there is more, and ended soon after.
 */
@Component
@EnableConfigurationProperties(CleaningSettings.class)
final class WorkerCleaner implements FileCleaner, AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final CleaningSettings settings;
    private final Tools tools;
    private final WorkerCommand command;
    private final Semaphore places;
    private final Set<Worker> working = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<Resting> resting = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cleaning-alarms").factory());
    private volatile boolean closed;

    /** A worker without work, since a moment as the system counts them. */
    private record Resting(Worker worker, long since) {
    }

    @Autowired
    WorkerCleaner(CleaningSettings settings) {
        this(settings, Tools.ofThisMachine());
    }

    WorkerCleaner(CleaningSettings settings, Tools tools) {
        this.settings = settings;
        this.tools = tools;
        command = new WorkerCommand(settings.memory(), tools);
        places = new Semaphore(settings.workers(), true);
    }

    @Override
    public Outcome clean(InputStream content, PageTaker pages) throws IOException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unavailable("The portal is stopping.");
        }
        try {
            return closed ? new Outcome.Unavailable("The portal is stopping.") : cleanInTurn(content, pages);
        } finally {
            places.release();
        }
    }

    @Override
    public List<String> limits() {
        return tools.limitations(Scratch.isPossible());
    }

    private Outcome cleanInTurn(InputStream content, PageTaker pages) throws IOException {
        Worker worker;
        try {
            worker = worker();
        } catch (IOException e) {
            return new Outcome.Unavailable("A worker could not start.");
        }
        working.add(worker);
        try {
            return worker.clean(content, pages, settings);
        } finally {
            working.remove(worker);
            rest(worker);
        }
    }

    private Worker worker() throws IOException {
        for (var next = resting.pollLast(); next != null; next = resting.pollLast()) {
            if (next.worker().isAlive()) {
                return next.worker();
            }
        }
        return Worker.start(command, alarms);
    }

    private void rest(Worker worker) {
        if (worker.files() >= settings.filesPerWorker()) {
            worker.close();
        } else if (worker.isAlive()) {
            var rest = new Resting(worker, System.nanoTime());
            resting.add(rest);
            alarms.schedule(() -> end(rest), settings.idle().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Ends a worker, unless it has work again. */
    private void end(Resting rest) {
        if (resting.remove(rest)) {
            rest.worker().close();
        }
    }

    /** All workers. */
    List<ProcessHandle> workers() {
        return Stream.concat(working.stream(), resting.stream().map(Resting::worker)).map(Worker::handle).toList();
    }

    /** Ends all workers; what they were at is to be cleaned another time. */
    @Override
    public void close() {
        closed = true;
        working.forEach(Worker::close);
        var allAreBack = awaitAll();
        resting.forEach(this::end);
        alarms.shutdownNow();
        if (allAreBack) {
            places.release(settings.workers());
        }
    }

    /** Whether all have come back; one that hangs in the storage need not. */
    private boolean awaitAll() {
        try {
            return places.tryAcquire(settings.workers(), LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
