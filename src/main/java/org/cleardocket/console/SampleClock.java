package org.cleardocket.console;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The portal's clock in sample mode: right, except while the sample world tells what happened days ago. */
@Component
@Primary
@ConditionalOnBooleanProperty("portal.samples")
class SampleClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    /** Does something as if it were then. */
    <T> T at(Instant then, Supplier<T> what) {
        return ScopedValue.where(THEN, then).call(what::get);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
