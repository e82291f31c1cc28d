package org.cleardocket.web;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request as a network brings it. A sender that is too slow is cut off, because what is half sent takes a
 * place that others want. Only the time in which we wait for the network counts. The server ends a silence by itself.
 */
final class Pace implements InputBuffer {

    /** In a second, as the slowest phone networks bring it. */
    static final long LEAST = 4 * 1024;
    /** So long somebody may be slower. */
    static final Duration GRACE = Duration.ofSeconds(20);

    private final InputBuffer network;
    private final LongSupplier nanos;
    private long waited;
    private long came;
    private boolean slow;

    /** @param nanos a clock in nanoseconds */
    Pace(InputBuffer network, LongSupplier nanos) {
        this.network = network;
        this.nanos = nanos;
    }

    /** Whether the sender was cut off. */
    boolean isTooSlow() {
        return slow;
    }

    @Override
    public int available() {
        return network.available();
    }

    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        var since = nanos.getAsLong();
        var count = network.doRead(into);
        if (count >= 0) {
            count(count, since);
        }
        return count;
    }

    private void count(int bytes, long since) throws TooSlow {
        came += bytes;
        waited += nanos.getAsLong() - since;
        if (slow || waited > GRACE.toNanos() && came < LEAST * GRACE.toSeconds()) {
            slow = true;
            throw new TooSlow();
        }
        if (waited > GRACE.toNanos()) {
            waited = 0;
            came = 0;
        }
    }
}
