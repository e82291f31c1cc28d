package org.cleardocket.requests;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
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

    CodeSweeps(CodePressStore presses, MeterRegistry meters) {
        this.presses = presses;
        this.meters = meters;
    }

    /** Looks whether a first press makes them many: one line each time they become so, without numbers or addresses. */
    void look(byte[] network, byte[] range, Instant now) {
        if (presses.numbersFrom(network, now.minus(MINUTES)) == MANY) {
            alarm("from one network");
        }
        if (presses.pressesIn(range, now.minus(MINUTES)) == MANY) {
            alarm("in one range");
        }
    }

    private void alarm(String where) {
        LOG.warn("Codes were asked for {} numbers {} within {} minutes", MANY, where, MINUTES.toMinutes());
        meters.counter("codes.sweeps").increment();
    }
}
