package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PacedBytesTest {

    private long now;

    /** A network that brings so many bytes with each read, after a pause. */
    private InputStream network(int all, int each, Supplier<Duration> pause) {
        return new PacedBytes(new InputStream() {
            private int left = all;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                now += length == 0 ? 0 : pause.get().toNanos();
                var bytes = Math.min(Math.min(each, length), left);
                left -= bytes;
                return bytes == 0 && length > 0 ? -1 : bytes;
            }
        }, () -> now);
    }

    @Test
    void the_slowest_network_that_counts_brings_a_whole_piece() throws IOException {
        assertThat(network(1 << 20, (int) PacedBytes.LEAST, () -> Duration.ofSeconds(1)).readNBytes(1 << 20)).hasSize(1 << 20);
    }

    @Test
    void a_byte_now_and_then_is_cut_off() {
        assertThatThrownBy(() -> network(1 << 20, 1, () -> Duration.ofSeconds(10)).readNBytes(1 << 20))
                .isInstanceOf(PacedBytes.TooSlow.class);
        assertThat(Duration.ofNanos(now)).isLessThan(Duration.ofSeconds(31));
    }

    @Test
    void what_came_fast_before_buys_no_time() throws IOException {
        var pauses = new Duration[] {Duration.ofMillis(1)};
        var bytes = network(30 << 20, 1 << 20, () -> pauses[0]);
        bytes.readNBytes(25 << 20);
        pauses[0] = Duration.ofSeconds(10);
        assertThatThrownBy(() -> {
            for (var read = 0; read < 10; read++) {
                bytes.read(new byte[1], 0, 1);
            }
        }).isInstanceOf(PacedBytes.TooSlow.class);
    }

    @Test
    void what_we_do_between_two_reads_does_not_count() throws IOException {
        var bytes = network(100, 10, () -> Duration.ofSeconds(1));
        for (var read = 0; read < 10; read++) {
            assertThat(bytes.read(new byte[10])).isEqualTo(10);
            now += Duration.ofMinutes(5).toNanos();
        }
    }
}
