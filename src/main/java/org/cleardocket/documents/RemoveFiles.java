package org.cleardocket.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes files in a way that can be taken back: they are out of sight at once, and destroyed a day later. */
@Component
class RemoveFiles {

    private final PaperStore papers;
    private final FileStore files;
    private final RemovedFileStore removed;
    private final DocumentSettings settings;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemoveFiles(PaperStore papers, FileStore files, RemovedFileStore removed, DocumentSettings settings,
            AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.removed = removed;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    List<RemovedFile> in(FolderId folder) {
        return removed.in(folder, clock.instant(), Papers.REMOVED_KEPT, settings.draftsKept());
    }

    /** @return false where there is nothing to keep: it is not here, did not come whole, was refused or is lost */
    @Transactional
    boolean remove(FolderId folder, FileId file, Actor by) {
        papers.holdFolder(folder, clock.instant());
        var done = removed.remove(folder, file, clock.instant());
        if (done) {
            tell(folder, file, by, false);
        }
        return done;
    }

    /** @return false where it is gone, or the same file was added again */
    @Transactional
    boolean bringBack(FolderId folder, FileId file, Actor by) {
        papers.holdFolder(folder, clock.instant());
        if (removed.isRemoved(file) && files.count(folder) >= Papers.MOST_FILES) {
            throw new TooManyFiles();
        }
        var done = removed.bringBack(folder, file, since());
        if (done) {
            tell(folder, file, by, true);
        }
        return done;
    }

    /** Files deleted before this moment are destroyed. */
    Instant since() {
        return clock.instant().minus(Papers.REMOVED_KEPT);
    }

    private void tell(FolderId folder, FileId file, Actor by, boolean back) {
        audit.record(by, back ? "paper.file_brought_back" : "paper.file_removed", "file:" + file, "");
        if (papers.isKept(folder)) {
            var paper = papers.nameOfPaper(file);
            events.publishEvent(new FileRemoved(folder, file, paper.number(), paper.label(), back));
        }
    }
}
