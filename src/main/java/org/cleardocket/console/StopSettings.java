package org.cleardocket.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal} for stopping.
 *
 * @param drain how long the portal still serves while it says that it is not ready: as long as a balancer needs to notice
 */
@ConfigurationProperties("portal")
record StopSettings(@DefaultValue("10s") Duration drain) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    StopSettings {
        if (drain.isNegative() || drain.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("portal.drain must be from 0s to 5m");
        }
    }
}
