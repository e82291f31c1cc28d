package org.cleardocket.documents;

import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Red when a file has waited too long to be scanned and cleaned: scanner, cleaner or storage does not do its part. */
@Component
class PapersHealthIndicator implements HealthIndicator {

    private final FileStore files;
    private final DocumentSettings settings;
    private final Clock clock;

    PapersHealthIndicator(FileStore files, DocumentSettings settings, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var late = clock.instant().minus(settings.lateAfter());
        return settings.worker() && files.waitsSince().filter(since -> since.isBefore(late)).isPresent()
                ? Health.down().build() : Health.up().build();
    }
}
