package org.cleardocket.documents;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Sealed bytes in a folder, which several copies of the portal may share. */
class FolderStorage implements DocumentStorage {

    private final Path root;

    /** Makes the folder where there is none, for the owner alone. */
    FolderStorage(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        if (Files.notExists(this.root)) {
            Files.createDirectories(this.root,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    @Override
    public void put(String key, byte[] sealed) throws IOException {
        var place = place(key);
        WholeFile.makeFolder(place.getParent());
        WholeFile.write(place, sealed);
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
    public Set<String> list(String prefix) throws IOException {
        var folder = place(prefix);
        var keys = new HashSet<String>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.size() > 0) {
                        keys.add(root.relativize(file).toString());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                    return goOnIfGone(failed);
                }
            });
        }
        return keys;
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        var folder = place(prefix);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new Destroy());
        }
    }

    /** Another copy of the portal may destroy at the same time. */
    private static FileVisitResult goOnIfGone(IOException failed) throws IOException {
        if (failed instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failed;
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
            return goOnIfGone(gone);
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
