package org.cleardocket.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The folder that holds what a portal with its own database keeps between runs: the database and its secrets. */
public record DataFolder(Path path) {

    private static final int SECRET_BYTES = 32;

    /**
     * The folder, made where there is none.
     *
     * @throws Refusal where it cannot be made or written
     */
    public static DataFolder at(Path path) {
        try {
            var folder = Files.createDirectories(path.toAbsolutePath());
            if (Files.isWritable(folder)) {
                return new DataFolder(folder);
            }
        } catch (IOException e) {
            // refused below: the message of such a failure is only the path
        }
        throw new Refusal("The data folder " + path + " cannot be made or written by this user. Name another one with "
                + "--data.");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path documents() {
        return path.resolve("documents");
    }

    /** Whether a database was made in it. */
    boolean hasDatabase() {
        return Files.exists(postgres().resolve("PG_VERSION"));
    }

    /**
     * Draws what belongs to a new database before it is made.
     *
     * @throws Refusal where the database is there and what was drawn for it is not: nothing new can take its place
     */
    void drawSecrets() {
        var names = System.getenv("PORTAL_SECRET") == null ? List.of("database-password", "secret")
                : List.of("database-password");
        for (var name : names) {
            if (hasDatabase() && Files.notExists(path.resolve(name))) {
                throw new Refusal("The file " + path.resolve(name) + " is missing, and the database in " + postgres()
                        + " was made with it. It belongs to each backup: put it back from there.");
            }
        }
        names.forEach(this::kept);
    }

    /** Takes the folder for this process, until it ends. Empty where another process has it. */
    Optional<FileLock> lock() {
        try {
            var channel = FileChannel.open(path.resolve("portal.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret from which all keys are derived. */
    String secret() {
        return kept("secret");
    }

    /** The password of the database that comes with the program. */
    String databasePassword() {
        return kept("database-password");
    }

    /** Random bytes in base64, drawn when first asked for and readable by the owner alone. */
    private String kept(String name) {
        var file = path.resolve(name);
        try {
            if (Files.notExists(file)) {
                var bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                var fresh = Files.createTempFile(path, name, "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal(file + " must be a file that this user can read and write (" + e.getMessage() + ").");
        }
    }
}
