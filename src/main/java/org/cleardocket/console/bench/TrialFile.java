package org.cleardocket.console.bench;

/** A file of nobody's to send. */
record TrialFile(String name, byte[] content) {
}
