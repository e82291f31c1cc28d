package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceivingLanesTest {

    private static final int CROWD = 40;

    private final ReceivingLanes lanes = new ReceivingLanes(2);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private int work() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        Thread.yield();
        return inside.decrementAndGet();
    }

    @Test
    void a_crowd_stands_in_line() {
        var crowd = new CountDownLatch(CROWD);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CROWD).forEach(_ -> threads.submit(() -> {
                crowd.countDown();
                crowd.await();
                return lanes.inTurn(this::work);
            }));
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(inside).hasValue(0);
    }

    @Test
    void who_stands_in_line_behind_work_that_hangs_is_asked_to_come_again() {
        var one = new ReceivingLanes(1, Duration.ofMillis(1));
        one.inTurn(() -> {
            assertThatThrownBy(() -> one.inTurn(() -> "never")).isInstanceOf(NoRoom.class);
            return "still at it";
        });
        assertThat(one.inTurn(() -> "free")).isEqualTo("free");
    }

    @Test
    void what_fails_leaves_its_lane() {
        IntStream.range(0, 3).forEach(_ -> assertThatThrownBy(() -> lanes.inTurn(() -> {
            throw new NoRoom();
        })).isInstanceOf(NoRoom.class));
        assertThat(lanes.inTurn(() -> "free")).isEqualTo("free");
    }
}
