package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CodeSweepsTest {

    @Autowired CodePressStore presses;
    @Autowired SettableClock clock;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final byte[] network = random();

    private static byte[] random() {
        return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    }

    private void press(int times, Instant at) {
        for (var press = 0; press < times; press++) {
            presses.add(random(), new byte[1], network, random(), UUID.randomUUID(), at);
        }
    }

    private double alarms() {
        return meters.counter("codes.sweeps").count();
    }

    @Test
    void presses_that_become_too_many_at_one_moment_raise_one_alarm_and_another_while_they_go_on() {
        var sweeps = new CodeSweeps(presses, meters);
        var now = clock.instant();
        press(CodeSweeps.MANY - 1, now);
        sweeps.look(network, random(), now);
        assertThat(alarms()).isZero();
        press(4, now);
        sweeps.look(network, random(), now);
        sweeps.look(network, random(), now);
        assertThat(alarms()).isOne();
        var later = now.plus(Duration.ofMinutes(11));
        press(CodeSweeps.MANY + 1, later);
        sweeps.look(network, random(), later);
        assertThat(alarms()).isEqualTo(2);
    }
}
