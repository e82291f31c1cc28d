package org.cleardocket.documents;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One file of a paper.
 *
 * @param name      as it was called on the device, without paths and control characters, at most 120 characters
 * @param length    in bytes
 * @param received  how many of them are here and safe: after a cut, the next piece begins there
 * @param problem   why it cannot be taken; {@code null} in any other state
 * @param rotation  clockwise, in degrees: 0, 90, 180 or 270, beyond what the camera said
 * @param pages     how many clean pages it has; 0 until it is ready
 * @param doubts    by the page's number, where somebody should look at a page
 * @param confirmed whether the person says that doubtful pages are right as they are
 * @param lost      whether the storage has lost bytes of it: it cannot be seen, and may be added again
 */
public record PaperFile(FileId id, String name, long length, long received, FileState state, Scan scan,
        @Nullable FileProblem problem, int rotation, int pages,
        SortedMap<Integer, PageDoubt> doubts, boolean confirmed, boolean lost, Instant addedAt) {

    public PaperFile {
        doubts = Collections.unmodifiableSortedMap(new TreeMap<>(doubts));
    }

    /** Without the name, because this may reach a log. */
    @Override
    public String toString() {
        return "PaperFile[" + id + ", " + state + ']';
    }
}
