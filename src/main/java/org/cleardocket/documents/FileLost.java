package org.cleardocket.documents;

/** The bytes of a file of a sent request are missing in the storage; in the transaction that marks it. */
public record FileLost(FolderId folder, FileId file) {
}
