package org.cleardocket.audit;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Down when others have put lines in, when lines wait too long for their place in the chain, or when the log no longer
 * contains the last sealed head.
 */
@Component
class AuditHealthIndicator implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHealthIndicator.class);

    private final WaitingLines waiting;
    private final AuditStore store;
    private final SealedHeads heads;
    private final Clock clock;

    AuditHealthIndicator(WaitingLines waiting, AuditStore store, SealedHeads heads, Clock clock) {
        this.waiting = waiting;
        this.store = store;
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var foreign = waiting.foreign().size();
        if (foreign > 0) {
            return down("Lines that the portal did not write wait in the audit log: " + foreign + ". ./portal audit names them.");
        }
        var late = waiting.countBefore(clock.instant().minus(AuditLog.LATE));
        if (late > 0) {
            return down("Lines of the audit log wait for longer than a minute for their place in the chain: " + late + ".");
        }
        var sealed = heads.all();
        return sealed.isEmpty() || store.contains(sealed.getLast()) ? Health.up().build()
                : down("The audit log no longer contains its last sealed head. Run ./portal audit.");
    }

    private static Health down(String why) {
        LOG.error(why);
        return Health.status(new Status(Status.DOWN.getCode(), why)).build();
    }
}
