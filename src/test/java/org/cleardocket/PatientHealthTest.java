package org.cleardocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.database.OutageLog;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class PatientHealthTest {

    private static HealthIndicator patient(HealthIndicator part) {
        return new PatientHealth(part, new PatientHealth.Patience(Duration.ofMillis(20)));
    }

    @Test
    void a_part_that_never_says_is_down_and_is_not_asked_again_meanwhile() {
        var asked = new AtomicInteger();
        var end = new CountDownLatch(1);
        var health = patient(() -> {
            asked.incrementAndGet();
            await(end);
            return Health.up().build();
        });
        for (var time = 0; time < 5; time++) {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
        assertThat(asked).hasValue(1);
        end.countDown();
        while (!health.health().getStatus().equals(Status.UP)) {
            Thread.onSpinWait();
        }
    }

    /** Otherwise a database that hangs would make health take as many times the patience as parts ask it. */
    @Test
    void after_a_part_that_does_not_answer_the_next_are_hardly_waited_for() {
        var usual = Duration.ofSeconds(5);
        var patience = new PatientHealth.Patience(usual);
        assertThat(patience.left()).isEqualTo(usual);
        patience.lose();
        assertThat(patience.left()).isLessThanOrEqualTo(Duration.ofMillis(200));
        var end = new CountDownLatch(1);
        var hangs = new PatientHealth(() -> {
            await(end);
            return Health.up().build();
        }, patience);
        assertThat(hangs.health().getStatus()).isEqualTo(Status.DOWN);
        end.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_part_that_cannot_be_asked_is_down() {
        assertThat(patient(() -> {
            throw new IllegalStateException("a row with a name");
        }).health().getStatus()).isEqualTo(Status.DOWN).extracting(Status::getDescription).asString()
                .doesNotContain("name");
    }

    @Test
    void a_task_that_hangs_keeps_no_other_from_its_turn() throws InterruptedException {
        var scheduler = new ClearDocket().taskScheduler(new OutageLog());
        scheduler.initialize();
        var end = new CountDownLatch(1);
        var other = new CountDownLatch(2);
        scheduler.scheduleWithFixedDelay(() -> await(end), Duration.ofMillis(1));
        scheduler.scheduleWithFixedDelay(other::countDown, Duration.ofMillis(1));
        other.await();
        end.countDown();
        scheduler.shutdown();
    }
}
