package org.cleardocket.documents.clamd;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.documents}, read only where a scanner is named.
 *
 * @param scanner        where clamd listens: {@code clamd://host:port}
 * @param scannerTimeout how long it may take over one file
 */
@ConfigurationProperties("portal.documents")
@ConditionalOnExpression(Clamd.IS_NAMED)
record ClamdSettings(String scanner, @DefaultValue("60s") Duration scannerTimeout) {

    private static final Pattern ADDRESS = Pattern.compile("clamd://([\\w.-]+|\\[[0-9a-fA-F:]+]):([1-9]\\d{0,4})/?");

    /** @throws IllegalStateException where it is no such address, or no file could be scanned in time */
    ClamdSettings {
        if (!ADDRESS.matcher(scanner).matches()) {
            throw new IllegalStateException("portal.documents.scanner must be clamd://host:port");
        }
        if (!scannerTimeout.isPositive()) {
            throw new IllegalStateException("portal.documents.scanner-timeout must be more than 0s");
        }
    }

    URI address() {
        return URI.create(scanner);
    }
}
