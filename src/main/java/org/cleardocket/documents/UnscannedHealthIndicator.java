package org.cleardocket.documents;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says at the start and in the health that nothing scans real people's papers for malware. A county that has decided so
 * names the scanner {@code none}.
 */
@Component
@ConditionalOnExpression("'${portal.messaging.gateway:simulator}'.equalsIgnoreCase('twilio') "
        + "&& '${portal.documents.scanner:}'.isBlank()")
class UnscannedHealthIndicator implements HealthIndicator {

    private static final String SENTENCE = "No scanner looks for malware in papers. Name clamd in "
            + "PORTAL_DOCUMENTS_SCANNER, or say none there.";

    UnscannedHealthIndicator() {
        LoggerFactory.getLogger(UnscannedHealthIndicator.class).warn(SENTENCE);
    }

    @Override
    public Health health() {
        return Health.status(PapersHealthIndicator.LIMITED).withDetail("limit", SENTENCE).build();
    }
}
