package org.cleardocket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long now;

    /** A network that brings so many bytes with each read, after a pause. */
    private Pace network(int all, int each, Supplier<Duration> pause) {
        return new Pace(new InputBuffer() {
            private int left = all;

            @Override
            public int doRead(ApplicationBufferHandler into) {
                now += pause.get().toNanos();
                var bytes = Math.min(each, left);
                left -= bytes;
                return bytes == 0 ? -1 : bytes;
            }

            @Override
            public int available() {
                return 0;
            }
        }, () -> now);
    }

    private static int readAll(Pace body) throws IOException {
        var all = 0;
        for (var count = 0; count >= 0; count = body.doRead(ApplicationBufferHandler.EMPTY)) {
            all += count;
        }
        return all;
    }

    @Test
    void the_slowest_network_that_counts_brings_a_whole_piece() throws IOException {
        assertThat(readAll(network(1 << 20, (int) Pace.LEAST, () -> Duration.ofSeconds(1)))).isEqualTo(1 << 20);
    }

    @Test
    void a_byte_now_and_then_is_cut_off() {
        assertThatThrownBy(() -> readAll(network(1 << 20, 1, () -> Duration.ofSeconds(10))))
                .isInstanceOf(TooSlow.class);
        assertThat(Duration.ofNanos(now)).isLessThan(Duration.ofSeconds(31));
    }

    @Test
    void what_came_fast_before_buys_no_time() throws IOException {
        var reads = new AtomicInteger();
        var body = new Pace(new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler into) {
                var fast = reads.incrementAndGet() < 25_000; // more than 20 seconds, at a megabyte each
                now += (fast ? Duration.ofMillis(1) : Duration.ofSeconds(10)).toNanos();
                return fast ? 1 << 20 : 1;
            }

            @Override
            public int available() {
                return 0;
            }
        }, () -> now);
        assertThatThrownBy(() -> readAll(body)).isInstanceOf(TooSlow.class);
        assertThat(reads.get()).isLessThan(25_010);
    }

    @Test
    void what_we_do_between_two_reads_does_not_count() throws IOException {
        var body = network(100, 10, () -> Duration.ofSeconds(1));
        for (var read = 0; read < 10; read++) {
            assertThat(body.doRead(ApplicationBufferHandler.EMPTY)).isEqualTo(10);
            now += Duration.ofMinutes(5).toNanos();
        }
    }
}
