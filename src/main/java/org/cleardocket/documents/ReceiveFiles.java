package org.cleardocket.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import org.cleardocket.audit.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in, piece by piece. The row comes first, then the piece's bytes, and last the line that makes the piece
 * count, so that a crash anywhere leaves neither half a file nor bytes that nobody knows of. No transaction is open
 * while bytes are stored.
 */
@Component
class ReceiveFiles {

    /** More refused files than these are not kept in sight: somebody tries out what is taken. */
    private static final int MOST_REFUSED = 20;

    private final PaperStore papers;
    private final FileStore files;
    private final Vault vault;
    private final MasterKeys keys;
    private final Doom doom;
    private final RemoveFiles removed;
    private final CompleteFiles complete;
    private final ReceivingLanes lanes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiveFiles(PaperStore papers, FileStore files, Vault vault, MasterKeys keys, Doom doom,
            RemoveFiles removed, CompleteFiles complete, ReceivingLanes lanes, TransactionTemplate transaction,
            Clock clock) {
        this.papers = papers;
        this.files = files;
        this.vault = vault;
        this.keys = keys;
        this.doom = doom;
        this.removed = removed;
        this.complete = complete;
        this.lanes = lanes;
        this.transaction = transaction;
        this.clock = clock;
    }

    PaperFile begin(FolderId folder, NewFile file) {
        return lanes.inTurn(() -> beginNow(folder, file));
    }

    private PaperFile beginNow(FolderId folder, NewFile file) {
        var begun = transaction.execute(_ -> {
            var problem = file.length() < 1 ? FileProblem.EMPTY
                    : file.length() > Papers.MOST_BYTES ? FileProblem.TOO_LARGE : null;
            return begin(folder, file, Optional.ofNullable(problem));
        });
        return begun.state() == FileState.UPLOADING && begun.received() == begun.length()
                ? complete.complete(folder, begun) : begun;
    }

    private PaperFile begin(FolderId folder, NewFile asked, Optional<FileProblem> problem) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        papers.holdFolder(folder, now);
        removed.bringBack(folder, asked.key(), Actor.RESIDENT);
        var known = files.find(folder, asked.key()).filter(file -> !file.lost());
        if (known.isPresent()) {
            return known.get();
        }
        makeRoom(folder);
        var file = new PaperFile(asked.key(), FileName.of(asked.name()), Math.max(0, asked.length()), 0,
                problem.isPresent() ? FileState.REFUSED : FileState.UPLOADING, Scan.WAITING, problem.orElse(null), 0, 0,
                Collections.emptySortedMap(), false, false, now);
        var stored = StoredFile.fresh(file.id(), folder, keys.wrap(file.id(), MasterKeys.random()));
        var before = files.stored(folder, file.id());
        if (before.isPresent()) { // it is lost, or was deleted long ago
            doom.add(before.get().everything());
            files.beginAgain(stored, file);
        } else {
            add(asked, stored, file);
        }
        return file;
    }

    private void add(NewFile asked, StoredFile stored, PaperFile file) {
        var folder = stored.folder();
        var paper = asked.paper().orElseGet(PaperId::random);
        if (asked.paper().isEmpty()) {
            papers.add(folder, paper);
        } else if (papers.find(folder, paper).isEmpty()) {
            throw new PaperNotFound();
        }
        if (!files.add(stored, paper, file)) {
            throw new PaperNotFound(); // somebody else's file has this id
        }
    }

    private void makeRoom(FolderId folder) {
        if (files.count(folder) >= Papers.MOST_FILES) {
            throw new TooManyFiles();
        }
        files.refused(folder).stream().skip(MOST_REFUSED - 1).forEach(file -> files.remove(file.id()));
        papers.removeEmpty(folder);
    }

    PaperFile append(FolderId folder, FileId id, long offset, byte[] piece) {
        if (piece.length < 1 || piece.length > Papers.MOST_PIECE) {
            throw new IllegalArgumentException("a piece of " + piece.length + " bytes");
        }
        return lanes.inTurn(() -> appendNow(folder, id, offset, piece));
    }

    private PaperFile appendNow(FolderId folder, FileId id, long offset, byte[] piece) {
        var file = awaited(folder, id);
        if (offset != file.received()) {
            throw new WrongOffset(file.received());
        }
        if (offset + piece.length > file.length()) {
            throw new IllegalArgumentException("more bytes than were announced");
        }
        var now = keep(stored(folder, id), file, piece);
        return now.received() == now.length() ? complete.complete(folder, now) : now;
    }

    private PaperFile awaited(FolderId folder, FileId id) {
        return files.find(folder, id).filter(file -> file.state() == FileState.UPLOADING && !file.lost())
                .orElseThrow(PaperNotFound::new);
    }

    private StoredFile stored(FolderId folder, FileId id) {
        return files.stored(folder, id).orElseThrow(PaperNotFound::new);
    }

    /** Keeps a piece that follows what is here of a file. */
    private PaperFile keep(StoredFile stored, PaperFile file, byte[] piece) {
        var object = put(stored, piece);
        var counts = transaction.execute(_ -> files.addPiece(stored, object, file.received(),
                file.received() + piece.length, clock.instant()));
        var now = files.find(stored.folder(), file.id());
        if (now.isEmpty() || !files.isHere(stored)) {
            doom(stored.everything()); // removed meanwhile: this piece came too late for its destruction
            throw new PaperNotFound();
        }
        if (!counts) {
            throw new WrongOffset(now.get().received());
        }
        return now.get();
    }

    private String put(StoredFile stored, byte[] piece) {
        try {
            return vault.putPiece(stored, piece);
        } catch (IOException e) {
            throw new NoRoom();
        }
    }

    private void doom(String prefix) {
        transaction.executeWithoutResult(_ -> doom.add(prefix));
        doom.destroy(prefix);
    }

    /** A whole file of unknown length. Where the stream breaks, nothing of it is kept. */
    PaperFile add(FolderId folder, NewFile asked, InputStream content) {
        var unknown = new NewFile(asked.key(), asked.paper(), asked.name(), Papers.MOST_BYTES);
        var file = begin(folder, unknown);
        if (file.state() != FileState.UPLOADING || file.received() > 0) {
            return file; // announced before
        }
        var stored = stored(folder, file.id());
        try {
            return receive(stored, file, content);
        } catch (IOException | RuntimeException broken) {
            remove(stored);
            if (broken instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new NoRoom();
        }
    }

    private PaperFile receive(StoredFile stored, PaperFile begun, InputStream content) throws IOException {
        var file = begun;
        while (true) {
            var piece = content.readNBytes(Papers.MOST_PIECE);
            var sofar = file;
            if (piece.length == 0) {
                return file.received() == 0 ? complete.refuse(stored, FileProblem.EMPTY)
                        : lanes.inTurn(() -> complete.complete(stored.folder(), sofar));
            }
            if (file.received() + piece.length > Papers.MOST_BYTES) {
                return complete.refuse(stored, FileProblem.TOO_LARGE);
            }
            file = lanes.inTurn(() -> keep(stored, sofar, piece));
        }
    }

    /** Takes back what did not arrive whole. */
    private void remove(StoredFile stored) {
        transaction.executeWithoutResult(_ -> {
            papers.holdFolder(stored.folder(), clock.instant());
            if (files.isHere(stored)) {
                files.remove(stored.id());
                papers.removeEmpty(stored.folder());
            }
            doom.add(stored.everything());
        });
        doom.destroy(stored.everything());
    }
}
