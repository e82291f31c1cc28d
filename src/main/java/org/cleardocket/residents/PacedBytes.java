package org.cleardocket.residents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Bytes as a network brings them. The portal cuts off a slow sender, because what is half sent takes a place that
 * others want. Only the time in which we wait for the network counts. The server ends a silence by itself.
 */
final class PacedBytes extends FilterInputStream {

    /** In a second, as the slowest phone networks bring it. */
    static final long LEAST = 4 * 1024;
    /** So long somebody may be slower. */
    static final Duration GRACE = Duration.ofSeconds(20);

    private final LongSupplier nanos;
    private long waited;
    private long came;

    PacedBytes(InputStream all) {
        this(all, System::nanoTime);
    }

    /** @param nanos a clock in nanoseconds */
    PacedBytes(InputStream all, LongSupplier nanos) {
        super(all);
        this.nanos = nanos;
    }

    /** Whoever sends comes too slowly. */
    static final class TooSlow extends IOException {
    }

    @Override
    public int read() throws IOException {
        var since = nanos.getAsLong();
        var one = super.read();
        count(one < 0 ? 0 : 1, since);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var since = nanos.getAsLong();
        var count = super.read(into, from, length);
        count(Math.max(count, 0), since);
        return count;
    }

    private void count(int bytes, long since) throws IOException {
        came += bytes;
        waited += nanos.getAsLong() - since;
        if (waited > GRACE.toNanos()) {
            if (came < LEAST * GRACE.toSeconds()) {
                throw new TooSlow();
            }
            waited = 0;
            came = 0;
        }
    }
}
