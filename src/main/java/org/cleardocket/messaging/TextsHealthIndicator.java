package org.cleardocket.messaging;

import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Red when this instance should send and does not: a text has been due for too long, and nothing was taken from the
 * queue for as long, which a mere backlog under a limit does not explain. While no carrier takes texts the portal
 * itself is well: pages tell people, and a restart would help nobody.
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
        return settings.worker() && carrier.delayedSince().isEmpty() && isStuck() ? Health.down().build()
                : Health.up().build();
    }

    private boolean isStuck() {
        var now = clock.instant();
        var late = now.minus(settings.lateAfter());
        return job.lastTaken().isBefore(late)
                && outbox.oldestDue(now, settings.quietHours().at(now)).filter(due -> due.isBefore(late)).isPresent();
    }
}
