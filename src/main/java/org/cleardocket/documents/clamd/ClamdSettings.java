package org.cleardocket.documents.clamd;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.documents}, read only where a scanner is named.
 *
 * @param scanner        where clamd listens: {@code clamd://host:port}
 * @param scannerTimeout how long it may take over one file
 */
@ConfigurationProperties("portal.documents")
record ClamdSettings(URI scanner, @DefaultValue("60s") Duration scannerTimeout) {

    /** @throws IllegalStateException where it is no such address */
    ClamdSettings {
        if (!"clamd".equals(scanner.getScheme()) || scanner.getHost() == null || scanner.getPort() < 1) {
            throw new IllegalStateException("portal.documents.scanner names clamd as clamd://host:port.");
        }
    }
}
