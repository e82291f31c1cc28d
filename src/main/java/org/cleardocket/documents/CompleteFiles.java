package org.cleardocket.documents;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the receiving of a file: it waits to be looked at from now on, or is refused, each once whoever asks again. */
@Component
class CompleteFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CompleteFiles.class);
    /** Whoever lives needs less after the last piece. */
    private static final Duration COMPLETED_WITHIN = Duration.ofMinutes(1);

    private final PaperStore papers;
    private final FileStore files;
    private final Vault vault;
    private final Doom doom;
    private final LostFiles lost;
    private final KeyedHash hash;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CompleteFiles(PaperStore papers, FileStore files, Vault vault, Doom doom, LostFiles lost, Keys secrets,
            AuditLog audit, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.vault = vault;
        this.doom = doom;
        this.lost = lost;
        this.hash = secrets.hash("documents");
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Files whose last piece is here, and whose receiver was killed before it could say so. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
    void completeArrived() {
        for (var file : files.arrived(clock.instant().minus(COMPLETED_WITHIN))) {
            completeArrived(file);
        }
    }

    /** One that cannot be read just now holds up no other. */
    private void completeArrived(StoredFile file) {
        try {
            files.find(file.folder(), file.id()).ifPresent(one -> complete(file.folder(), one));
        } catch (PaperRefusal e) {
            LOG.warn("A file that has come in cannot be completed just now: {}", e.getMessage());
        }
    }

    /**
     * All of it is here.
     *
     * @throws NoRoom where it cannot be read just now; it is completed later
     */
    PaperFile complete(FolderId folder, PaperFile file) {
        var stored = files.stored(folder, file.id()).orElseThrow(PaperNotFound::new);
        var digest = digest(stored);
        var now = transaction.execute(_ -> {
            papers.holdFolder(folder, clock.instant());
            if (isAwaited(stored)) { // a second request may have completed it meanwhile
                settle(stored, file.received(), digest);
            }
            return files.find(folder, file.id()).orElseThrow(PaperNotFound::new);
        });
        if (now.state() == FileState.REFUSED) {
            doom.destroy(stored.sent());
        }
        return now;
    }

    private boolean isAwaited(StoredFile stored) {
        return files.isHere(stored) && files.find(stored.folder(), stored.id())
                .filter(file -> file.state() == FileState.UPLOADING).isPresent();
    }

    /** Waits to be looked at, or is the same as another one. */
    private void settle(StoredFile file, long length, byte[] digest) {
        if (files.has(file.folder(), digest)) {
            settleRefused(file, FileProblem.DUPLICATE);
        } else {
            files.lost(file.folder(), digest).forEach(this::replace);
            files.complete(file.id(), length, digest, clock.instant());
            events.publishEvent(new FileReceived(file.id(), length));
            audit.record(Actor.RESIDENT, "paper.received", "file:" + file.id(), "");
        }
    }

    /** The same bytes came again in the place of those that the storage lost. */
    private void replace(StoredFile lost) {
        files.remove(lost.id());
        papers.removeEmpty(lost.folder());
        doom.add(lost.everything());
    }

    /** What has come of a file cannot be taken. */
    PaperFile refuse(StoredFile stored, FileProblem problem) {
        transaction.executeWithoutResult(_ -> {
            papers.holdFolder(stored.folder(), clock.instant());
            if (!files.isHere(stored)) {
                throw new PaperNotFound();
            }
            settleRefused(stored, problem);
        });
        doom.destroy(stored.sent());
        return files.find(stored.folder(), stored.id()).orElseThrow(PaperNotFound::new);
    }

    private void settleRefused(StoredFile stored, FileProblem problem) {
        files.refuse(stored.id(), problem, clock.instant());
        files.forgetPieces(stored.id());
        doom.add(stored.sent());
    }

    /** A hash that nobody without the portal's secret can look up. */
    private byte[] digest(StoredFile stored) {
        try (var content = vault.sent(stored, files.pieces(stored.id()))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[64 * 1024];
            for (int count; (count = content.read(buffer)) >= 0;) {
                digest.update(buffer, 0, count);
            }
            return hash.of(digest.digest());
        } catch (ObjectLost e) {
            lost.mark(stored);
            throw new NoRoom();
        } catch (IOException e) {
            throw new NoRoom();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
