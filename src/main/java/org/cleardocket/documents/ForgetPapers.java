package org.cleardocket.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets papers that nobody has sent, files that their person deleted, and files of which no more comes. */
@Component
class ForgetPapers {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private final PaperStore papers;
    private final FileStore files;
    private final RemovedFileStore removed;
    private final DestroyPapers destroy;
    private final DocumentSettings settings;
    private final Clock clock;

    ForgetPapers(PaperStore papers, FileStore files, RemovedFileStore removed, DestroyPapers destroy,
            DocumentSettings settings, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.removed = removed;
        this.destroy = destroy;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
        var now = clock.instant();
        allOf(() -> papers.drafts(now.minus(settings.draftsKept())), destroy::forgetDraft);
        allOf(() -> removed.removedBefore(now.minus(Papers.REMOVED_KEPT)), destroy::giveUp);
        allOf(() -> files.leftAlone(now.minus(LONGEST_PAUSE)), destroy::giveUp);
    }

    /** Some at a time: what is dealt with is not found again. */
    private static <T> void allOf(Supplier<List<T>> some, Consumer<T> forget) {
        for (var found = some.get(); !found.isEmpty(); found = some.get()) {
            found.forEach(forget);
        }
    }
}
