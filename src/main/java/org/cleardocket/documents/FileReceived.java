package org.cleardocket.documents;

/** All bytes of a file are here; it is to be scanned and cleaned. */
record FileReceived(FileId file) {
}
