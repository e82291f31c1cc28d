package org.cleardocket.documents;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How papers go, in figures: counted by this instance since its start, but for those that wait, which all share. */
@Component
class PaperMeters {

    private final MeterRegistry registry;
    private final Counter bytes;
    private final Counter ready;

    PaperMeters(MeterRegistry registry, FileStore files) {
        this.registry = registry;
        Gauge.builder("papers.waiting", files, FileStore::waiting)
                .description("Files that are still to be scanned and cleaned")
                .register(registry);
        bytes = Counter.builder("papers.received").baseUnit("bytes")
                .description("Files all of which came in")
                .register(registry);
        ready = Counter.builder("papers.ready")
                .description("Files that were cleaned and can be seen")
                .register(registry);
    }

    @TransactionalEventListener
    void received(FileReceived file) {
        bytes.increment(file.length());
    }

    void ready() {
        ready.increment();
    }

    void refused(FileProblem problem) {
        registry.counter("papers.refused", "problem", problem.name().toLowerCase(Locale.ROOT)).increment();
    }
}
