package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SendingLanesTest {

    @Test
    void one_bell_wakes_every_lane_of_a_full_queue() throws Exception {
        var together = new CountDownLatch(4);
        var left = new AtomicInteger(4);
        var lanes = new SendingLanes(claimed -> {
            if (left.getAndDecrement() <= 0) {
                return false;
            }
            claimed.run();
            together.countDown();
            return wait(together); // none goes on before all four are at work
        }, Settings.lanes(4));
        lanes.start();
        lanes.queued(new TextQueued(1));
        assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
        lanes.stop();
    }

    @Test
    void a_failure_does_not_end_a_lane() throws Exception {
        survives(() -> {
            throw new IllegalStateException("the database is away");
        });
        survives(() -> {
            throw new OutOfMemoryError("for a moment");
        });
    }

    private static void survives(Runnable failure) throws InterruptedException {
        var failed = new CountDownLatch(1);
        var again = new CountDownLatch(1);
        var lanes = new SendingLanes(_ -> {
            if (failed.getCount() > 0) {
                failed.countDown();
                failure.run();
            }
            again.countDown();
            return false;
        }, Settings.lanes(1));
        lanes.start();
        lanes.poll();
        assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        lanes.poll();
        assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
        lanes.stop();
    }

    @Test
    void an_interrupted_lane_ends() throws Exception {
        var lane = new CompletableFuture<Thread>();
        var taken = new AtomicInteger();
        var lanes = new SendingLanes(_ -> {
            taken.incrementAndGet();
            Thread.currentThread().interrupt();
            lane.complete(Thread.currentThread());
            return true;
        }, Settings.lanes(1));
        lanes.start();
        lanes.poll();
        assertThat(lane.get(30, TimeUnit.SECONDS).join(Duration.ofSeconds(30))).isTrue();
        assertThat(taken).hasValue(1);
        lanes.stop();
    }

    @Test
    void stopping_waits_for_the_text_in_hand_and_takes_no_other() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var sent = new AtomicInteger();
        var lanes = new SendingLanes(_ -> {
            begun.countDown();
            wait(finish);
            sent.incrementAndGet();
            return true;
        }, Settings.lanes(1));
        lanes.start();
        lanes.queued(new TextQueued(1));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        var stopping = Thread.ofVirtual().start(lanes::stop);
        while (lanes.isRunning()) {
            Thread.onSpinWait();
        }
        finish.countDown();
        stopping.join();
        assertThat(sent).hasValue(1);
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
