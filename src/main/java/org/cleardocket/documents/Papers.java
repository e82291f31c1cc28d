package org.cleardocket.documents;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers in a folder. A folder is known by its id alone: the caller has made sure that whoever asks may see it, and
 * a paper or file of another folder is never found. What a call promises is kept when it returns, whatever crashes then.
 * Those that store or destroy bytes must not be called in a transaction: they work between transactions of their own.
 */
@Component
public class Papers {

    /** In one file, in bytes. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;
    /** In one folder, not counting refused ones. */
    public static final int MOST_FILES = 20;
    /** In one PDF. */
    public static final int MOST_PAGES = 100;
    /** How long a deleted file can be brought back. */
    public static final Duration REMOVED_KEPT = Duration.ofHours(24);
    /** In one piece, in bytes. */
    public static final int MOST_PIECE = 1024 * 1024;

    private final PaperStore papers;
    private final FileStore files;
    private final ReceiveFiles receive;
    private final OrderFiles order;
    private final PrepareFiles prepare;
    private final ShowPages show;
    private final RemoveFiles removed;
    private final DestroyPapers destroy;
    private final AuditLog audit;
    private final Clock clock;

    Papers(PaperStore papers, FileStore files, ReceiveFiles receive, OrderFiles order, PrepareFiles prepare,
            ShowPages show, RemoveFiles removed, DestroyPapers destroy, AuditLog audit, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.receive = receive;
        this.order = order;
        this.prepare = prepare;
        this.show = show;
        this.removed = removed;
        this.destroy = destroy;
        this.audit = audit;
        this.clock = clock;
    }

    /** The papers of a folder, in order; none where nothing was ever put in. */
    @Transactional(readOnly = true)
    public List<Paper> in(FolderId folder) {
        return papers.in(folder);
    }

    /**
     * Says who adds to a folder. All who add take turns to have their files scanned and cleaned, one file each, in
     * whatever folders they are.
     *
     * @param sender a name that says nothing of the person, the same in all of their folders
     */
    @Transactional
    public void sentBy(FolderId folder, String sender) {
        papers.sentBy(folder, sender, clock.instant());
    }

    /**
     * Announces a file; its pieces come by {@link #append}. A file that is too large or empty is there at once, refused.
     *
     * @return the file, the first one where the same key was announced before
     * @throws TooManyFiles  where the folder is full
     * @throws PaperNotFound where the paper that it goes on is not in the folder
     */
    public PaperFile begin(FolderId folder, NewFile file) {
        return receive.begin(folder, file);
    }

    /**
     * Keeps a piece. After it returns, the piece survives a crash.
     *
     * @param offset where in the file the piece begins, in bytes
     * @param piece  1 to {@link #MOST_PIECE} bytes
     * @return the file; waiting or refused once the last byte is here
     * @throws WrongOffset   where the piece does not begin where the last one ended
     * @throws NoRoom        where it cannot be kept just now
     * @throws PaperNotFound where the file is not in the folder, or not awaited any more
     */
    public PaperFile append(FolderId folder, FileId file, long offset, byte[] piece) {
        return receive.append(folder, file, offset, piece);
    }

    /**
     * Keeps a whole file whose length nobody has said, as a form without scripts sends it. Reads no more than one byte
     * beyond {@link #MOST_BYTES}; where the stream breaks, nothing is kept.
     *
     * @param file its length is not looked at
     * @throws TooManyFiles as {@link #begin}
     * @throws NoRoom       as {@link #append}
     */
    public PaperFile add(FolderId folder, NewFile file, InputStream content) {
        return receive.add(folder, file, content);
    }

    /** Says what a paper is. */
    @Transactional
    public void label(FolderId folder, PaperId paper, PaperLabel label) {
        if (!papers.label(folder, paper, label)) {
            throw new PaperNotFound();
        }
    }

    /**
     * Moves a file by one place within its paper; at the end of the paper it stays.
     *
     * @param by -1 for earlier, 1 for later
     */
    @Transactional
    public void move(FolderId folder, FileId file, int by) {
        order.move(folder, file, by);
    }

    /** Turns all pages of a file by 90 degrees clockwise, for everyone who sees them. */
    @Transactional
    public void rotate(FolderId folder, FileId file) {
        if (!files.rotate(folder, file)) {
            throw new PaperNotFound();
        }
    }

    /** The person says that doubtful pages of a file are right as they are. */
    @Transactional
    public void confirm(FolderId folder, FileId file) {
        if (!files.confirm(folder, file, clock.instant())) {
            throw new PaperNotFound();
        }
    }

    /**
     * Takes a file out of everyone's sight; the paper goes with its last file. What came whole can be brought back for
     * {@link #REMOVED_KEPT} and is destroyed then; anything else is destroyed at once. Nothing happens where it is gone
     * already.
     */
    public void remove(FolderId folder, FileId file, Actor by) {
        if (!removed.remove(folder, file, by) && files.find(folder, file).isPresent()) {
            destroy.remove(folder, file, by);
        }
    }

    /** The deleted files of a folder that can still be brought back, the newest first. */
    @Transactional(readOnly = true)
    public List<RemovedFile> removed(FolderId folder) {
        return removed.in(folder);
    }

    /**
     * Brings a deleted file back to where it was. Nothing happens where it was destroyed, or added again meanwhile.
     *
     * @throws TooManyFiles where the folder is full
     */
    public void bringBack(FolderId folder, FileId file, Actor by) {
        removed.bringBack(folder, file, by);
    }

    /** Destroys a file that was deleted before its time is over. Nothing happens where it is gone already. */
    public void destroyRemoved(FolderId folder, FileId file, Actor by) {
        if (removed.in(folder).stream().anyMatch(one -> one.id().equals(file))) {
            destroy.remove(folder, file, by);
        }
    }

    /**
     * Destroys a paper, every copy of it at once: when this returns its bytes are gone. The log keeps only the fact.
     *
     * @param reason    for the log, such as that it was a RAP sheet (Penal Code 11140–11144)
     * @param alongside gets the paper in the same transaction; what it throws keeps the paper
     * @throws PaperNotFound where there is none
     * @throws NoRoom        where the storage is out of reach: nobody finds the paper, and its bytes go later
     */
    public void destroy(FolderId folder, PaperId paper, Actor by, String reason, Consumer<Paper> alongside) {
        destroy.destroy(folder, paper, by, reason, alongside);
    }

    /** Destroys all that a folder holds. */
    public void destroyAll(FolderId folder, Actor by, String reason) {
        destroyAll(folder, by, reason, _ -> true);
    }

    /**
     * Destroys all that a folder holds if that is still right. A kept folder stays kept.
     *
     * @param still asked in the same transaction, while the folder is held; gets whether it holds anything
     * @throws NoRoom where the storage is out of reach: nobody finds the papers, and their bytes go later
     */
    public void destroyAll(FolderId folder, Actor by, String reason, Predicate<Boolean> still) {
        destroy.destroyAll(folder, by, reason, still);
    }

    /** From now on the folder belongs to a sent request, and is not forgotten as a draft. */
    @Transactional
    public void keep(FolderId folder) {
        papers.keep(folder, clock.instant());
    }

    /**
     * A clean page, turned as it should be seen: a JPEG without metadata, at most 2,200 pixels on its longer side.
     *
     * @param number from 1
     * @throws PaperNotFound where there is none
     * @throws PaperLost     where the storage has lost it
     * @throws NoRoom        where the storage is out of reach
     */
    public byte[] page(FolderId folder, FileId file, int number) {
        return show.page(folder, file, number);
    }

    /**
     * Writes the clean pages of a paper as one PDF.
     *
     * @throws PaperNotFound where there is none, or nothing of it is ready
     * @throws PaperLost     before the first byte, where the storage has lost some of it
     * @throws NoRoom        before the first byte, as {@link #page}
     */
    public void writePdf(FolderId folder, PaperId paper, OutputStream out) {
        show.writePdf(folder, paper, out);
    }

    /** Logs that a staff member opened a paper. */
    @Transactional
    public void opened(FolderId folder, PaperId paper, Actor by) {
        papers.find(folder, paper).orElseThrow(PaperNotFound::new);
        audit.record(by, "paper.opened", "paper:" + paper, "");
    }

    /** Whether files are scanned for malware here. */
    public boolean areScanned() {
        return prepare.scans();
    }
}
