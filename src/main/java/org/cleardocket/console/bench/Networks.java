package org.cleardocket.console.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Addresses of the range for benchmarks (RFC 2544) in turn, each in a /24 of its own. Until the attack begins they come
 * from all networks, so that no limit stops the attacker's own preparations.
 */
final class Networks implements Supplier<String> {

    private static final int ALL = 512;

    private final AtomicInteger next = new AtomicInteger();
    private volatile int count = ALL;

    /** From now on there are only so many. */
    void limit(int networks) {
        count = networks;
    }

    @Override
    public String get() {
        int number = Math.floorMod(next.getAndIncrement(), count);
        return "198.%d.%d.7".formatted(18 + number / 256, number % 256);
    }
}
