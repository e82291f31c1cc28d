package org.cleardocket.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal} that cookies depend on.
 *
 * @param publicUrl where browsers reach the portal
 */
@ConfigurationProperties("portal")
record CookieSettings(@DefaultValue("http://localhost:8080") URI publicUrl) {
}
