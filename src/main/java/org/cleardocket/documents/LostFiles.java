package org.cleardocket.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cleardocket.documents.LostFileStore.Sought;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices when the storage loses bytes of a file that was taken. Some files are looked for at a time, the longest
 * unsought first, so that all have their turn however many there are. What is found again is lost no longer.
 */
@Component
class LostFiles {

    /** One answer of the storage each, which names objects and hands out none. */
    private static final int AT_ONCE = 500;
    /** These are read whole, because broken bytes have a name too. */
    private static final int LOST_AT_ONCE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(LostFiles.class);

    private final LostFileStore store;
    private final FileStore files;
    private final PaperStore papers;
    private final Vault vault;
    private final DocumentSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LostFiles(LostFileStore store, FileStore files, PaperStore papers, Vault vault, DocumentSettings settings,
            ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.files = files;
        this.papers = papers;
        this.vault = vault;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void checkSome() {
        if (settings.worker()) {
            check();
        }
    }

    /** Looks for some files, and once more for some that are marked as lost. */
    void check() {
        try {
            for (var file : store.takeLost(LOST_AT_ONCE, clock.instant())) {
                lookAgain(file);
            }
            for (var file : store.takeUnlost(AT_ONCE, clock.instant())) {
                if (!vault.objects(file.file()).containsAll(objects(file))) {
                    mark(file.file(), file.changedAt());
                }
            }
        } catch (IOException away) { // health says so
            LOG.warn("The storage does not say what it holds just now: {}", away.toString());
        }
    }

    private void lookAgain(Sought file) {
        try {
            vault.read(file.file(), objects(file));
            store.unmark(file.file());
        } catch (IOException still) {
            LOG.debug("File {} still cannot be read", file.file().id(), still);
        }
    }

    private List<String> objects(Sought sought) {
        return sought.state() == FileState.READY ? sought.file().pages(sought.pages())
                : files.pieces(sought.file().id());
    }

    /** Somebody wanted to open a file and found that some of it is gone. */
    void mark(StoredFile file) {
        mark(file, store.changedAt(file));
    }

    private void mark(StoredFile file, Instant changedAt) {
        transaction.executeWithoutResult(_ -> {
            papers.holdFolder(file.folder(), clock.instant());
            if (store.mark(file, changedAt, clock.instant())) {
                LOG.error("The storage has lost bytes of file {}", file.id());
                if (papers.isKept(file.folder())) {
                    events.publishEvent(new FileLost(file.folder(), file.id()));
                }
            }
        });
    }
}
