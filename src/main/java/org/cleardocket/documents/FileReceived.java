package org.cleardocket.documents;

/**
 * All of a file is here; it is to be scanned and cleaned.
 *
 * @param length in bytes
 */
record FileReceived(FileId file, long length) {
}
