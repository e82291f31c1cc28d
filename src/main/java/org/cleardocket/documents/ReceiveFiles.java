package org.cleardocket.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
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
    private final CompleteFiles complete;
    private final ReceivingLanes lanes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiveFiles(PaperStore papers, FileStore files, Vault vault, MasterKeys keys, Doom doom,
            CompleteFiles complete, ReceivingLanes lanes, TransactionTemplate transaction, Clock clock) {
        this.papers = papers;
        this.files = files;
        this.vault = vault;
        this.keys = keys;
        this.doom = doom;
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
        var known = files.find(folder, asked.key());
        if (known.isPresent()) {
            return known.get();
        }
        makeRoom(folder);
        var paper = asked.paper().orElseGet(PaperId::random);
        if (asked.paper().isEmpty()) {
            papers.add(folder, paper);
        } else if (papers.find(folder, paper).isEmpty()) {
            throw new PaperNotFound();
        }
        var file = new PaperFile(asked.key(), FileName.of(asked.name()), Math.max(0, asked.length()), 0,
                problem.isPresent() ? FileState.REFUSED : FileState.UPLOADING, Scan.WAITING, problem.orElse(null), 0, 0,
                Collections.emptySortedMap(), false, now);
        var key = keys.wrap(file.id(), MasterKeys.random());
        if (!files.add(new StoredFile(file.id(), folder, key), paper, file)) {
            throw new PaperNotFound(); // somebody else's file has this id
        }
        return file;
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
        var now = keep(folder, file, piece);
        return now.received() == now.length() ? complete.complete(folder, now) : now;
    }

    private PaperFile awaited(FolderId folder, FileId id) {
        return files.find(folder, id).filter(file -> file.state() == FileState.UPLOADING)
                .orElseThrow(PaperNotFound::new);
    }

    /** Keeps a piece that follows what is here of a file. */
    private PaperFile keep(FolderId folder, PaperFile file, byte[] piece) {
        var stored = files.stored(folder, file.id()).orElseThrow(PaperNotFound::new);
        var object = put(stored, piece);
        var counts = transaction.execute(_ -> files.addPiece(file.id(), object, file.received(),
                file.received() + piece.length, clock.instant()));
        var now = files.find(folder, file.id());
        if (now.isEmpty()) {
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
        try {
            return receive(folder, file, content);
        } catch (IOException | RuntimeException broken) {
            remove(folder, file.id());
            if (broken instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new NoRoom();
        }
    }

    private PaperFile receive(FolderId folder, PaperFile begun, InputStream content) throws IOException {
        var file = begun;
        while (true) {
            var piece = content.readNBytes(Papers.MOST_PIECE);
            var sofar = file;
            if (piece.length == 0) {
                return file.received() == 0 ? complete.refuse(folder, file.id(), FileProblem.EMPTY)
                        : lanes.inTurn(() -> complete.complete(folder, sofar));
            }
            if (file.received() + piece.length > Papers.MOST_BYTES) {
                return complete.refuse(folder, file.id(), FileProblem.TOO_LARGE);
            }
            file = lanes.inTurn(() -> keep(folder, sofar, piece));
        }
    }

    /** Takes back what did not arrive whole. */
    private void remove(FolderId folder, FileId id) {
        files.stored(folder, id).ifPresent(stored -> {
            transaction.executeWithoutResult(_ -> {
                files.remove(id);
                papers.removeEmpty(folder);
                doom.add(stored.everything());
            });
            doom.destroy(stored.everything());
        });
    }
}
