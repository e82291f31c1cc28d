package org.cleardocket.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How texts go, in figures: counted by this instance since its start, but for the queue, which all share. A text that
 * the carrier took while nobody heard its answer is counted when its receipt comes.
 */
@Component
class TextMeters {

    private final MeterRegistry registry;
    private final MessagingSettings settings;

    TextMeters(MeterRegistry registry, MessagingSettings settings, Outbox outbox, Clock clock) {
        this.registry = registry;
        this.settings = settings;
        Gauge.builder("texts.queued", outbox, Outbox::count)
                .description("Texts that are still to be sent, scheduled ones too")
                .register(registry);
        Gauge.builder("texts.oldest.due", outbox, box -> secondsOverdue(box, clock))
                .description("How long the text that is due first has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double secondsOverdue(Outbox outbox, Clock clock) {
        var now = clock.instant();
        return outbox.oldestDue(now, false).map(due -> Duration.between(due, now).toMillis() / 1000.0).orElse(0.0);
    }

    /** The carrier took it, and bills each of its parts. */
    void sent(String body) {
        var parts = Segments.of(body).parts();
        registry.counter("texts.sent").increment();
        registry.counter("texts.parts").increment(parts);
        registry.counter("texts.cost").increment(settings.pricePerPart() * parts);
    }

    void delivered() {
        registry.counter("texts.delivered").increment();
    }

    void failed(Failure.Reason reason) {
        registry.counter("texts.failed", "reason", reason.name().toLowerCase(Locale.ROOT)).increment();
    }
}
