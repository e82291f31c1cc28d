package org.cleardocket.console;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder that holds what a portal with its own database keeps between runs: the database, its programs and its
 * secrets. No other user of the machine may enter it.
 */
public record DataFolder(Path path) {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS = owner("rwx------");
    static final FileAttribute<Set<PosixFilePermission>> OWNER_READS = owner("rw-------");

    private static final int SECRET_BYTES = 32;
    private static final String SECRET = "secret";
    private static final String PASSWORD = "database-password";
    private static final String ROLE_PASSWORD = "role-password";
    private static final String LOCK = "portal.lock";
    private static final String LOG = "postgres.log";
    private static final String DOCUMENTS = "documents";
    private static final String AUDIT_HEADS = "audit-heads";
    private static final List<String> FILES = List.of(SECRET, PASSWORD, ROLE_PASSWORD, LOCK, LOG, AUDIT_HEADS);
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /**
     * The folder, made where there is none, and closed to other users.
     *
     * @throws Refusal where it cannot be made or written, or is not the portal's to close
     */
    public static DataFolder at(Path path) {
        try {
            var folder = Files.createDirectories(path.toAbsolutePath(), OWNER_ENTERS);
            if (Files.isWritable(folder)) {
                close(folder.toRealPath());
                return new DataFolder(folder);
            }
        } catch (IOException e) {
            // refused below: the message of such a failure is only the path
        }
        throw new Refusal("The data folder " + path + " cannot be made or written by this user. Name another one with "
                + "--data.");
    }

    /** Folders of earlier versions are open for all to read. */
    private static void close(Path folder) throws IOException {
        if (!isOurs(folder)) {
            throw new Refusal("The data folder " + folder + " belongs to another user. Run this as its owner, or name "
                    + "another folder with --data.");
        }
        if (!isClosed(folder)) {
            if (holdsOtherThings(folder)) {
                throw new Refusal("Others may enter the data folder " + folder + ", and it holds what is not the "
                        + "portal's. Close it to them (chmod 700), or name another folder with --data.");
            }
            Files.setPosixFilePermissions(folder, OWNER_ENTERS.value());
        }
        for (var name : FILES) {
            var file = folder.resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isClosed(file)) {
                Files.setPosixFilePermissions(file, OWNER_READS.value());
            }
        }
    }

    private static boolean holdsOtherThings(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            return !names.isEmpty() && !names.contains(DOCUMENTS) && FILES.stream().noneMatch(names::contains);
        }
    }

    /** Whether it belongs to the user who runs the portal. */
    static boolean isOurs(Path file) throws IOException {
        var owner = (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        return Integer.toUnsignedLong(owner) == user();
    }

    /** Whether nobody but its owner may do anything with it. */
    static boolean isClosed(Path file) throws IOException {
        return OWNERS.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** The number of the user who runs the portal. */
    static long user() {
        return new UnixSystem().getUid();
    }

    private static FileAttribute<Set<PosixFilePermission>> owner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path documents() {
        return path.resolve(DOCUMENTS);
    }

    /** Where the audit log's sealed heads are kept. */
    Path auditHeads() {
        return path.resolve(AUDIT_HEADS);
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
        var names = System.getenv("PORTAL_SECRET") == null ? List.of(PASSWORD, SECRET) : List.of(PASSWORD);
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
            var channel = FileChannel.open(path.resolve(LOCK), Set.of(StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE), OWNER_READS);
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the secret was drawn already. */
    boolean hasSecret() {
        return Files.exists(path.resolve(SECRET));
    }

    /** The secret from which all keys are derived. */
    String secret() {
        return kept(SECRET);
    }

    /** The password of the database that comes with the program. */
    String databasePassword() {
        return kept(PASSWORD);
    }

    /** The file that the password is in. */
    Path databasePasswordFile() {
        databasePassword(); // draws it where there is none
        return path.resolve(PASSWORD);
    }

    /** The password of the role with which the portal works. */
    String rolePassword() {
        return kept(ROLE_PASSWORD);
    }

    /** The database's log. */
    Path log() throws IOException {
        var log = path.resolve(LOG);
        try {
            return Files.createFile(log, OWNER_READS);
        } catch (FileAlreadyExistsException e) {
            return log;
        }
    }

    /** Random bytes in base64, drawn when first asked for and readable by the owner alone. */
    private String kept(String name) {
        var file = path.resolve(name);
        try {
            if (Files.notExists(file)) {
                var bytes = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(bytes);
                var fresh = Files.createTempFile(path, name, "", OWNER_READS);
                Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal(file + " must be a file that this user can read and write (" + e.getMessage() + ").");
        }
    }
}
