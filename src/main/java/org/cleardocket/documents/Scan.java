package org.cleardocket.documents;

/** Whether a scanner looked for malware in a file. */
public enum Scan {
    /** Not yet: it waits for the scanner. */
    WAITING,
    CLEAN,
    /** No scanner is set up. */
    NOT_SCANNED
}
