package org.cleardocket.residents;

import java.net.URI;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.residents}.
 *
 * @param leaveTo   where someone lands who leaves in a hurry: a page that anyone may be looking at
 * @param helpPhone whom to call, at the foot of every page: the Public Defender's line
 */
@ConfigurationProperties("portal.residents")
record ResidentsSettings(@DefaultValue("https://www.weather.gov/lox/") URI leaveTo,
        @DefaultValue("(323) 760-6763") String helpPhone) {

    ResidentsSettings {
        if (PhoneNumber.parse(helpPhone).isEmpty()) {
            throw new IllegalStateException("portal.residents.help-phone must be a phone number in the United States");
        }
    }

    PhoneNumber help() {
        return PhoneNumber.parse(helpPhone).orElseThrow();
    }
}
