package org.cleardocket.documents;

import java.time.Instant;

/**
 * A file that its person deleted, and may bring back.
 *
 * @param number of its paper
 * @param label what its paper is
 * @param until when it is destroyed
 */
public record RemovedFile(FileId id, int number, PaperLabel label, String name, int pages, Instant until) {

    /** Without the name, because this may reach a log. */
    @Override
    public String toString() {
        return "RemovedFile[" + id + ']';
    }
}
