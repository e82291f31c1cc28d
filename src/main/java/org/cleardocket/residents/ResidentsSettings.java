package org.cleardocket.residents;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.residents}.
 *
 * @param leaveTo where someone lands who leaves in a hurry: a page that anyone may be looking at
 */
@ConfigurationProperties("portal.residents")
record ResidentsSettings(@DefaultValue("https://www.weather.gov/lox/") URI leaveTo) {
}
