package org.cleardocket.documents;

/** A file as the storage knows it: its number, its key, and which folder may see it. */
record StoredFile(FileId id, FolderId folder, SealedKey key) {

    String everything() {
        return id + "/";
    }

    String sent() {
        return id + "/sent/";
    }

    String pages() {
        return id + "/pages/";
    }
}
