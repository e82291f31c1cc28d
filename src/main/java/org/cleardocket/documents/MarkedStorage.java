package org.cleardocket.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A storage that is known by an id, which it holds in an object of its own and the database holds, too. An empty folder
 * whose volume is not mounted, or another storage, fails and never passes for one that has lost everything.
 */
class MarkedStorage implements DocumentStorage, AutoCloseable {

    /** The object with the id. */
    static final String MARKER = "storage-id";
    private static final int SAMPLE = 20;

    private final DocumentStorage storage;
    private final StorageIdStore ids;
    private final TransactionOperations transaction;
    private volatile @Nullable UUID known;

    MarkedStorage(DocumentStorage storage, StorageIdStore ids, TransactionOperations transaction) {
        this.storage = storage;
        this.ids = ids;
        this.transaction = transaction;
    }

    @Override
    public void put(String key, byte[] sealed) throws IOException {
        requireRight();
        storage.put(key, sealed);
    }

    @Override
    public Optional<byte[]> get(String key) throws IOException {
        var found = storage.get(key);
        if (found.isEmpty()) {
            requireRight();
        }
        return found;
    }

    @Override
    public Set<String> list(String prefix) throws IOException {
        var found = storage.list(prefix);
        requireRight();
        return found;
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        requireRight();
        storage.deleteAll(prefix);
    }

    private void requireRight() throws IOException {
        var here = marker();
        if (here.isEmpty() || !here.get().equals(known)) {
            known = null;
            recognize();
        }
    }

    /** A wrong storage is refused before anyone waits for a turn. */
    private void recognize() throws IOException {
        refuseWrong();
        try {
            known = transaction.execute(_ -> adopt());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void refuseWrong() throws IOException {
        var expected = ids.find();
        var here = marker();
        if (expected.isPresent() && expected.equals(here)) {
            return;
        }
        var newest = ids.newest(SAMPLE);
        boolean another = expected.isPresent() && here.isPresent();
        if (!newest.isEmpty() && (another || !holdsMost(newest))) {
            throw new IOException("this is another storage or it is not mounted"
                    + expected.map(id -> "; the right one has " + id + " in its object " + MARKER).orElse(""));
        }
    }

    private UUID adopt() {
        ids.takeTurn();
        try {
            refuseWrong();
            if (marker().isEmpty()) {
                var id = ids.find().orElseGet(UUID::randomUUID);
                storage.put(MARKER, id.toString().getBytes(StandardCharsets.US_ASCII));
            }
            var id = marker().orElseThrow(() -> new IOException("the storage does not keep its object " + MARKER));
            ids.set(id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holdsMost(List<StoredFile> files) throws IOException {
        int held = 0;
        for (var file : files) {
            held += storage.list(file.everything()).isEmpty() ? 0 : 1;
        }
        return held * 2 > files.size();
    }

    private Optional<UUID> marker() throws IOException {
        try {
            return storage.get(MARKER).map(bytes -> UUID.fromString(new String(bytes, StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException e) {
            throw new IOException("the storage's object " + MARKER + " holds no id", e);
        }
    }

    @Override
    public void close() throws Exception {
        if (storage instanceof AutoCloseable open) {
            open.close();
        }
    }
}
