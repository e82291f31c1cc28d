package org.cleardocket.documents;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How papers go, in figures: counted by this instance since its start, but for those that wait, which all share. */
@Component
class PaperMeters {

    private final MeterRegistry registry;

    PaperMeters(MeterRegistry registry, FileStore files) {
        this.registry = registry;
        Gauge.builder("papers.waiting", files, FileStore::waiting)
                .description("Files that are still to be scanned and cleaned")
                .register(registry);
    }

    void refused(FileProblem problem) {
        registry.counter("papers.refused", "problem", problem.name().toLowerCase(Locale.ROOT)).increment();
    }
}
