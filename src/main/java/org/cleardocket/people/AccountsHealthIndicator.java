package org.cleardocket.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Down while a staff account is as something else than the portal has written it. */
@Component
class AccountsHealthIndicator implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsHealthIndicator.class);

    private final People people;

    AccountsHealthIndicator(People people) {
        this.people = people;
    }

    @Override
    public Health health() {
        var altered = people.altered().size();
        if (altered == 0) {
            return Health.up().build();
        }
        var why = "Staff accounts were changed behind the portal's back: " + altered + ". ./portal audit names them.";
        LOG.error(why);
        return Health.status(new Status(Status.DOWN.getCode(), why)).build();
    }
}
