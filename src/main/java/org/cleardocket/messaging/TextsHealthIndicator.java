package org.cleardocket.messaging;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Red when texts wait for too long: because this instance should send and does not (nothing was taken from the queue
 * for as long, which a mere backlog under a limit does not explain), or because no carrier takes any. A balancer asks
 * the group {@code readiness}, which leaves texts out: pages tell people of an outage, and fewer of them would help
 * nobody.
 */
@Component
class TextsHealthIndicator implements HealthIndicator {

    private final Outbox outbox;
    private final SendTextMessages job;
    private final CarrierHealth carrier;
    private final MessagingSettings settings;
    private final Clock clock;

    TextsHealthIndicator(Outbox outbox, SendTextMessages job, CarrierHealth carrier, MessagingSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.job = job;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var now = clock.instant();
        var late = now.minus(settings.lateAfter());
        return isStuck(now, late) || isCutOff(now, late) ? Health.down().build() : Health.up().build();
    }

    private boolean isStuck(Instant now, Instant late) {
        return settings.worker() && job.lastTaken().isBefore(late)
                && outbox.oldestDue(now, settings.quietHours().at(now)).filter(due -> due.isBefore(late)).isPresent();
    }

    /** A text that was tried is due later, so that the oldest one says little of an outage. */
    private boolean isCutOff(Instant now, Instant late) {
        return carrier.delayedSince().filter(since -> since.isBefore(late)).isPresent()
                && outbox.isWaiting(now, settings.quietHours().at(now));
    }
}
