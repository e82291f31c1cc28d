package org.cleardocket.documents;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys files, papers and folders: first their rows go, then their bytes. */
@Component
class DestroyPapers {

    private final PaperStore papers;
    private final FileStore files;
    private final Doom doom;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DestroyPapers(PaperStore papers, FileStore files, Doom doom, AuditLog audit, TransactionTemplate transaction,
            Clock clock) {
        this.papers = papers;
        this.files = files;
        this.doom = doom;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void remove(FolderId folder, FileId file, Actor by) {
        doom.destroyNow(take(folder, file, by, _ -> true));
    }

    /**
     * Destroys a file that its person deleted a while ago, or an upload that stopped.
     *
     * @param still asked while the folder is held: the person may have brought the file back
     */
    void giveUp(StoredFile file, BooleanSupplier still) {
        take(file.folder(), file.id(), Actor.PROGRAM, now -> file.isSameUploadAs(now) && still.getAsBoolean())
                .forEach(doom::destroy);
    }

    private List<String> take(FolderId folder, FileId file, Actor by, Predicate<StoredFile> which) {
        return transaction.execute(_ -> {
            papers.holdFolder(folder, clock.instant());
            var gone = files.stored(folder, file).stream().filter(which).map(this::remove).toList();
            papers.removeEmpty(folder);
            if (!gone.isEmpty()) {
                audit.record(by, "paper.file_removed", "file:" + file, "");
            }
            return gone;
        });
    }

    void destroy(FolderId folder, PaperId paper, Actor by, String reason, Consumer<Paper> alongside) {
        var doomed = transaction.execute(_ -> {
            papers.holdFolder(folder, clock.instant());
            alongside.accept(papers.find(folder, paper).orElseThrow(PaperNotFound::new));
            var gone = files.stored(paper).stream().map(this::remove).toList();
            papers.remove(paper);
            audit.record(by, "paper.destroyed", "paper:" + paper, reason);
            return gone;
        });
        doom.destroyNow(doomed);
    }

    void destroyAll(FolderId folder, Actor by, String reason, Predicate<Boolean> still) {
        var doomed = transaction.execute(_ -> {
            papers.holdFolder(folder, clock.instant());
            return still.test(!files.stored(folder).isEmpty()) ? takeAll(folder, by, reason) : List.<String>of();
        });
        doom.destroyNow(doomed);
    }

    /** Papers that nobody has sent; they stay where somebody does just now. */
    void forgetDraft(FolderId folder) {
        var doomed = transaction.execute(_ -> {
            papers.holdFolder(folder, clock.instant());
            return papers.isKept(folder) ? List.<String>of() : takeAll(folder, Actor.PROGRAM, "never sent");
        });
        doomed.forEach(doom::destroy);
    }

    private List<String> takeAll(FolderId folder, Actor by, String reason) {
        var gone = files.stored(folder).stream().map(this::remove).toList();
        if (papers.isKept(folder)) {
            papers.empty(folder); // the folder knows which numbers it has given to papers
        } else {
            papers.remove(folder);
        }
        if (!gone.isEmpty()) {
            audit.record(by, "papers.destroyed", "folder:" + folder, reason);
        }
        return gone;
    }

    private String remove(StoredFile file) {
        files.remove(file.id());
        doom.add(file.everything());
        return file.everything();
    }
}
