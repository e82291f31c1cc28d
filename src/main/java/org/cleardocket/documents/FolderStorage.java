package org.cleardocket.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/** Sealed bytes in a folder, which several copies of the portal may share. */
class FolderStorage implements DocumentStorage {

    private static final String ASIDE = ".new-";

    private final Path root;

    /** Makes the folder where there is none, for the owner alone. */
    FolderStorage(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        if (Files.notExists(this.root)) {
            Files.createDirectories(this.root,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Written aside, forced to the disk, then renamed: a crash leaves the whole or nothing. */
    @Override
    public void put(String key, byte[] sealed) throws IOException {
        var place = place(key);
        var folder = Files.createDirectories(place.getParent());
        var aside = folder.resolve(ASIDE + UUID.randomUUID());
        try {
            write(aside, sealed);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void write(Path aside, byte[] sealed) throws IOException {
        try (var channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(sealed);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** The name in the folder survives a crash too. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> get(String key) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(place(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        var folder = place(prefix);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new Destroy());
        }
    }

    private Path place(String key) {
        var place = root.resolve(key).normalize();
        if (!place.startsWith(root) || place.equals(root)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return place;
    }

    private static final class Destroy extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
            if (gone instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE; // another copy of the portal destroys it too
            }
            throw gone;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
            if (failed != null) {
                throw failed;
            }
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException somebodyWrites) {
                return FileVisitResult.CONTINUE; // what is doomed is destroyed once more later
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
