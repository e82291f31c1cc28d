package org.cleardocket.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Destroys papers that nobody sent, files that their person deleted, and uploads that stopped. */
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
        files.forgetTurns(now.minus(Papers.REMOVED_KEPT));
        var removedBefore = now.minus(Papers.REMOVED_KEPT);
        allOf(() -> removed.removedBefore(removedBefore),
                file -> destroy.giveUp(file, () -> removed.isRemovedBefore(file.id(), removedBefore)));
        var aloneSince = now.minus(LONGEST_PAUSE);
        allOf(() -> files.leftAlone(aloneSince),
                file -> destroy.giveUp(file, () -> files.isLeftAlone(file.id(), aloneSince)));
    }

    /** Some at a time: what is dealt with is not found again. */
    private static <T> void allOf(Supplier<List<T>> some, Consumer<T> forget) {
        for (var found = some.get(); !found.isEmpty(); found = some.get()) {
            found.forEach(forget);
        }
    }
}
