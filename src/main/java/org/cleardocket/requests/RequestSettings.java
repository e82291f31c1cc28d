package org.cleardocket.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.requests}.
 *
 * @param lookWithin in how many working days a person looks at a new request
 * @param codes      how often codes may be asked for
 */
@ConfigurationProperties("portal.requests")
record RequestSettings(@DefaultValue("5") int lookWithin, @DefaultValue Codes codes) {

    RequestSettings {
        if (lookWithin < 1) {
            throw new IllegalStateException("portal.requests.look-within must be at least 1");
        }
    }

    /**
     * How many codes are texted at most: every text costs money, and a stranger's phone must not be flooded.
     *
     * @param perVisitorInTenMinutes to one number from one network
     * @param perVisitorADay         to one number from one network
     * @param perNetworkAnHour       from one network: a library, a clinic and a carrier's customers share one
     * @param perNumberAnHour        to one number from everywhere
     * @param anHour                 by the whole portal
     */
    record Codes(@DefaultValue("3") int perVisitorInTenMinutes, @DefaultValue("6") int perVisitorADay,
            @DefaultValue("30") int perNetworkAnHour, @DefaultValue("10") int perNumberAnHour,
            @DefaultValue("2000") int anHour) {
    }
}
