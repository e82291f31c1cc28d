package org.cleardocket.documents.cleaning;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The time that a worker has for a file, and for each step of it. It runs only while we wait for the worker, not while a page is stored. */
final class Deadline {

    private final ScheduledExecutorService alarms;
    private final Runnable atEnd;
    private final long each;
    private long left;
    private volatile boolean passed;

    /**
     * @param left for the whole file
     * @param each for one step, such as a page
     */
    Deadline(Duration left, Duration each, ScheduledExecutorService alarms, Runnable atEnd) {
        this.each = each.toNanos();
        this.left = left.toNanos();
        this.alarms = alarms;
        this.atEnd = atEnd;
    }

    /** Time in which the deadline runs. */
    interface Running extends AutoCloseable {

        @Override
        void close();
    }

    /** Lets it run until closed; at its end, what was to be done at the end is done. */
    Running run() {
        long since = System.nanoTime();
        var alarm = alarms.schedule(this::pass, Math.min(left, each), TimeUnit.NANOSECONDS);
        return () -> {
            alarm.cancel(false);
            left -= System.nanoTime() - since;
        };
    }

    private void pass() {
        passed = true;
        atEnd.run();
    }

    boolean passed() {
        return passed;
    }
}
