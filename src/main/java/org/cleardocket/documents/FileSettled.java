package org.cleardocket.documents;

/** A file of a sent request is ready to be seen, or was refused; in the transaction that says so. */
public record FileSettled(FolderId folder, FileId file, FileState state) {
}
