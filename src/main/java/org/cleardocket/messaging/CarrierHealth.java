package org.cleardocket.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether texts go out, as far as pages have to say it. */
@Component
public class CarrierHealth {

    private final Outages outages;
    private final Clock clock;

    CarrierHealth(Outages outages, Clock clock) {
        this.outages = outages;
        this.clock = clock;
    }

    /** Since when no sender takes texts, codes included, which wait; empty while one does. Asks the database. */
    public Optional<Instant> delayedSince() {
        return outages.since(clock.instant());
    }
}
