package org.cleardocket.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one sender does.
 *
 * @param name    as in the settings
 * @param since   since when its calls fail; {@code null} for a sender that works
 * @param retryAt when it is tried again; {@code null} while its failures are few and it is called as ever
 */
public record SenderHealth(String name, @Nullable Instant since, @Nullable Instant retryAt) {
}
