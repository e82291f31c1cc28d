package org.cleardocket.console.bench;

import java.time.Duration;

/** Watches how much memory a portal and its cleaning processes hold, and keeps the most of each, in megabytes. */
final class MemoryPeak implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final PortalProcess portal;
    private final Thread watch;
    private volatile long ofPortal;
    private volatile long ofWorkers;
    private volatile boolean over;

    MemoryPeak(PortalProcess portal) {
        this.portal = portal;
        watch = Thread.ofPlatform().daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (!over) {
                ofPortal = Math.max(ofPortal, portal.residentMegabytes().orElse(0));
                ofWorkers = Math.max(ofWorkers, portal.workers().mapToLong(worker ->
                        PortalProcess.residentMegabytes(worker).orElse(0)).sum());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    long ofPortal() {
        return ofPortal;
    }

    /** All of them together. */
    long ofWorkers() {
        return ofWorkers;
    }

    @Override
    public void close() {
        over = true;
    }
}
