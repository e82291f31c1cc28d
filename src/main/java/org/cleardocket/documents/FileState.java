package org.cleardocket.documents;

/** How far a file has come. It goes forward only. */
public enum FileState {
    /** Pieces are still coming. */
    UPLOADING,
    /** All of it is here, and nobody sees it before it is scanned and cleaned. */
    WAITING,
    /** Its clean pages can be seen; what was sent is destroyed. */
    READY,
    /** It cannot be taken, and is destroyed; {@link FileProblem} says why. */
    REFUSED
}
