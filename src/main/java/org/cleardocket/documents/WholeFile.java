package org.cleardocket.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Writes files so that a crash, or a power cut, leaves the whole or what was there before. */
final class WholeFile {

    private static final String ASIDE = ".new-";
    private static final int SLICE = 64 * 1024;

    private WholeFile() {
    }

    /** Written aside, forced to the disk, then renamed. For the owner alone. */
    static void write(Path place, byte[] content) throws IOException {
        var aside = place.resolveSibling(ASIDE + UUID.randomUUID());
        try {
            writeAndForce(aside, content);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            force(place.getParent());
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void writeAndForce(Path aside, byte[] content) throws IOException {
        try (var channel = FileChannel.open(aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) { // Java copies each slice to memory that it never gives back
                left.limit(Math.min(left.position() + SLICE, content.length));
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                left.limit(content.length);
            }
            channel.force(true);
        }
    }

    /** Makes a folder, and those that it is in, where there is none. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectories(folder);
            force(folder.getParent());
        }
    }

    /** The names in a folder are on the disk too. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
