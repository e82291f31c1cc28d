package org.cleardocket.documents;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Where a file's bytes are, and the key that opens them.
 *
 * @param storage a place of its own, which no other upload gets, the same file added again neither
 */
record StoredFile(FileId id, FolderId folder, SealedKey key, String storage) {

    /** A file that is about to come. */
    static StoredFile fresh(FileId id, FolderId folder, SealedKey key) {
        return new StoredFile(id, folder, key, id + "-" + UUID.randomUUID());
    }

    /** Whether this is the same upload, and not the same file added again. */
    boolean isSameUploadAs(StoredFile other) {
        return storage.equals(other.storage);
    }

    String everything() {
        return storage + "/";
    }

    String sent() {
        return storage + "/sent/";
    }

    String pages() {
        return storage + "/pages/";
    }

    /** What its pages are called in the storage. */
    List<String> pages(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::page).toList();
    }

    String page(int number) {
        return pages() + "%04d".formatted(number);
    }
}
