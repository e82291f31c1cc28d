package org.cleardocket.documents.cleaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** Folders in memory, for decoders that read and write files: nothing that somebody sent may lie on a disk in clear. */
final class Scratch {

    private static final Path MEMORY = Path.of("/dev/shm");

    private Scratch() {
    }

    /** Whether this machine keeps files in memory. */
    static boolean isPossible() {
        return Files.isWritable(MEMORY);
    }

    /** Makes a folder that its owner alone can read; empty where this machine keeps no files in memory. */
    static Optional<Path> make() throws IOException {
        return isPossible() ? Optional.of(Files.createTempDirectory(MEMORY, "cleardocket-"))
                : Optional.empty();
    }

    /** Deletes a folder and all in it; fine where it is gone. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _) {
            // gone already, or somebody else is at it: what is left is gone with the machine's memory
        }
    }
}
