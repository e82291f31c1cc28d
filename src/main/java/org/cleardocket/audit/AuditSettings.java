package org.cleardocket.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code portal.audit}.
 *
 * @param heads the file to which the log's sealed heads are added, outside the database; {@code null} for none
 */
@ConfigurationProperties("portal.audit")
record AuditSettings(@Nullable Path heads) {
}
