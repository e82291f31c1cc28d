package org.cleardocket.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of a paper.
 *
 * @param name     as it was called on the device, without paths and control characters, at most 120 characters
 * @param length   in bytes
 * @param received how many of them are here and safe: after a cut, the next piece begins there
 * @param problem  why it cannot be taken; {@code null} in any other state
 * @param rotation clockwise, in degrees: 0, 90, 180 or 270, beyond what the camera said
 * @param pages    how many clean pages it has; 0 until it is ready
 * @param lost     whether the storage has lost bytes of it: it cannot be seen, and may be added again
 */
public record PaperFile(FileId id, String name, long length, long received, FileState state, Scan scan,
        @Nullable FileProblem problem, int rotation, int pages, boolean lost, Instant addedAt) {

    /** Without the name, because this may reach a log. */
    @Override
    public String toString() {
        return "PaperFile[" + id + ", " + state + ']';
    }
}
