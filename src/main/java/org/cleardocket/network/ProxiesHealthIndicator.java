package org.cleardocket.network;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Limited while a named proxy does not say for whom it asks. */
@Component
class ProxiesHealthIndicator implements HealthIndicator {

    private final SilentProxies silent;

    ProxiesHealthIndicator(SilentProxies silent) {
        this.silent = silent;
    }

    @Override
    public Health health() {
        return silent.areAny() ? Health.status(new Status("LIMITED", "A proxy does not pass X-Forwarded-For on, so its "
                + "visitors count as one network. The log names it.")).build() : Health.up().build();
    }
}
