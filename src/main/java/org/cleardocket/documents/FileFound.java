package org.cleardocket.documents;

/** The bytes of a lost file of a sent request are in the storage again; in the transaction that says so. */
public record FileFound(FolderId folder, FileId file) {
}
