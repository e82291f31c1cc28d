package org.cleardocket.requests;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The alarm when someone seems to try many numbers: codes for many of them from one network, or for many of one range,
 * within minutes. A clinic's evening looks the same, so nobody is refused for it; the limits hold in any case.
 */
@Component
class CodeSweeps {

    static final int MANY = 12;
    private static final Logger LOG = LoggerFactory.getLogger(CodeSweeps.class);
    private static final Duration MINUTES = Duration.ofMinutes(10);

    private final CodePressStore presses;
    private final MeterRegistry meters;
    /** When there was one last, about whom: of this instance alone, so that each says it once. */
    private final Map<ByteBuffer, Instant> alarms = new ConcurrentHashMap<>();

    CodeSweeps(CodePressStore presses, MeterRegistry meters) {
        this.presses = presses;
        this.meters = meters;
    }

    /**
     * Looks whether a first press makes them many: one line in ten minutes for as long as they are, without numbers or
     * addresses. Of presses at the same moment each may find more than {@link #MANY}.
     */
    void look(byte[] network, byte[] range, Instant now) {
        if (presses.numbersFrom(network, now.minus(MINUTES)) >= MANY) {
            alarm(network, "from one network", now);
        }
        if (presses.pressesIn(range, now.minus(MINUTES)) >= MANY) {
            alarm(range, "in one range", now);
        }
    }

    private void alarm(byte[] about, String where, Instant now) {
        alarms.values().removeIf(at -> !at.isAfter(now.minus(MINUTES)));
        if (alarms.putIfAbsent(ByteBuffer.wrap(about), now) != null) {
            return;
        }
        LOG.warn("Codes were asked for {} numbers or more {} within {} minutes", MANY, where, MINUTES.toMinutes());
        meters.counter("codes.sweeps").increment();
    }
}
