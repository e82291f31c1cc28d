package org.cleardocket.documents;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cleardocket.documents.LostFileStore.Sought;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices when the storage loses bytes of a file. Each run looks for some files and starts with those that nobody has
 * looked for the longest, so that each file has its turn. A file that is found again is no longer lost.
 */
@Component
class LostFiles {

    /** For each of these the storage lists the names of objects. */
    private static final int AT_ONCE = 500;
    /** These are read completely, because broken bytes have a name too. */
    private static final int LOST_AT_ONCE = 20;
    /** If more files than this are missing, and they are most of a run, the storage is probably at fault. */
    private static final int MANY = 9;
    private static final Logger LOG = LoggerFactory.getLogger(LostFiles.class);

    private final LostFileStore store;
    private final FileStore files;
    private final PaperStore papers;
    private final Vault vault;
    private final DocumentSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable String suspicion;

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

    /** Looks for some files, and again for some that are marked as lost. */
    void check() {
        try {
            for (var file : store.lost(LOST_AT_ONCE)) {
                lookAgain(file);
            }
            lookForUnlost();
        } catch (IOException away) { // health says so
            LOG.warn("The storage does not say what it holds just now: {}", away.toString());
        }
    }

    private void lookForUnlost() throws IOException {
        var all = store.unlost(AT_ONCE);
        var missing = new ArrayList<Sought>();
        for (var file : all) {
            if (vault.objects(file.file()).containsAll(objects(file))) {
                store.checked(file.file(), clock.instant());
            } else {
                missing.add(file);
            }
        }
        suspicion = missing.size() > MANY && missing.size() * 2 > all.size() ? "the storage seems to have lost bytes of "
                + missing.size() + " of " + all.size() + " files; no more are marked as lost while it is so many" : null;
        if (suspicion == null) {
            missing.forEach(file -> mark(file.file(), file.changedAt()));
        } else {
            LOG.error("Papers: {}", suspicion);
        }
    }

    /** Why nothing was marked when this copy of the portal last looked. */
    Optional<String> suspicion() {
        return Optional.ofNullable(suspicion);
    }

    private void lookAgain(Sought file) {
        try {
            vault.read(file.file(), objects(file));
            unmark(file.file());
        } catch (IOException still) {
            LOG.debug("File {} still cannot be read", file.file().id(), still);
        }
        store.checked(file.file(), clock.instant());
    }

    private void unmark(StoredFile file) {
        transaction.executeWithoutResult(_ -> {
            papers.holdFolder(file.folder(), clock.instant());
            if (store.unmark(file) && papers.isKept(file.folder())) {
                events.publishEvent(new FileFound(file.folder(), file.id()));
            }
        });
    }

    private List<String> objects(Sought sought) {
        return sought.state() == FileState.READY ? sought.file().pages(sought.pages())
                : files.pieces(sought.file().id());
    }

    /** Somebody tried to open a file, and part of it is gone. */
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
