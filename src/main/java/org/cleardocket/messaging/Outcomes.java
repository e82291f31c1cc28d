package org.cleardocket.messaging;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a claimed text, recorded together with the news of it. Nothing happens where a receipt or another
 * worker was faster.
 */
@Component
class Outcomes {

    private final Outbox outbox;
    private final Stops stops;
    private final TextMeters meters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(Outbox outbox, Stops stops, TextMeters meters, ApplicationEventPublisher events, Clock clock) {
        this.outbox = outbox;
        this.stops = stops;
        this.meters = meters;
        this.events = events;
        this.clock = clock;
    }

    /** The carrier has it. */
    void accepted(Claim claim, String providerId) {
        if (outbox.accepted(claim, providerId, clock.instant())) {
            meters.sent(claim.text().body());
        }
    }

    @Transactional
    public void failed(Claim claim, Failure failure) {
        if (outbox.ended(claim, TextState.FAILED, failure)) {
            meters.failed(failure.reason());
            events.publishEvent(new TextFailed(claim.text().id(), claim.text().to(), failure.reason()));
        }
    }

    /** Nobody can say whether the carrier has it. */
    @Transactional
    public void unresolved(Claim claim, String words) {
        if (outbox.ended(claim, TextState.UNKNOWN, new Failure(Failure.Reason.OTHER, words))) {
            events.publishEvent(new TextUnresolved(claim.text().id()));
        }
    }

    /** The person has said STOP to us. */
    @Transactional
    public void stopped(Claim claim) {
        suppressed(claim, Stops.PROBLEM);
    }

    /** The person has said STOP to the carrier; from now on it counts for all senders. */
    @Transactional
    public void optedOut(Claim claim, String words) {
        suppressed(claim, words);
        stops.addFromCarrier(claim.text().to(), claim.text().id());
    }

    private void suppressed(Claim claim, String words) {
        if (outbox.ended(claim, TextState.SUPPRESSED, new Failure(Failure.Reason.BLOCKED, words))) {
            events.publishEvent(new TextFailed(claim.text().id(), claim.text().to(), Failure.Reason.BLOCKED));
        }
    }
}
