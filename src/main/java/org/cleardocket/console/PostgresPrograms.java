package org.cleardocket.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the PostgreSQL that comes with the portal. They are unpacked below the data folder, where only its
 * owner can write, and none runs unless all are still as they were unpacked.
 *
 * @param path where they are unpacked
 */
record PostgresPrograms(Path path) {

    private static final String SYSTEM = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    private static final int EXECUTABLE = 0100;

    /**
     * Unpacks the programs of a folder unless they are there.
     *
     * @throws Refusal where they were changed, or another user owns them or may enter their folders
     */
    static PostgresPrograms in(DataFolder folder) throws IOException {
        var archive = archive();
        var all = folder.path().resolve("programs");
        var version = all.resolve("postgres-%08x".formatted(
                ((JarURLConnection) archive.openConnection()).getJarEntry().getCrc()));
        if (Files.notExists(version)) {
            FileSystemUtils.deleteRecursively(all); // those of another version, or half of one
            unpack(archive, all, version, folder);
        }
        var programs = new PostgresPrograms(version.resolve("files"));
        programs.check(all, version.resolve("fingerprint"), folder);
        return programs;
    }

    private static URL archive() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = "/postgres-" + SYSTEM + "-" + switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> machine;
        } + ".txz";
        var archive = PostgresPrograms.class.getResource(name);
        if (archive == null) {
            throw new Refusal("No PostgreSQL comes with the portal for this machine (" + SYSTEM + ", " + machine
                    + "). Set SPRING_DATASOURCE_URL to a database of your own.");
        }
        return archive;
    }

    private static void unpack(URL archive, Path all, Path version, DataFolder folder) throws IOException {
        var fresh = all.resolve("unpacking");
        var programs = new PostgresPrograms(fresh.resolve("files"));
        Files.createDirectories(programs.path, DataFolder.OWNER_ENTERS);
        try (var entries = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, entry.resolveIn(programs.path));
            }
        }
        var fingerprint = Files.createFile(fresh.resolve("fingerprint"), DataFolder.OWNER_READS);
        Files.writeString(fingerprint, programs.fingerprint(folder));
        Files.move(fresh, version);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        Files.createDirectories(entry.isDirectory() ? file : file.getParent(), DataFolder.OWNER_ENTERS);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            var runs = (entry.getMode() & EXECUTABLE) != 0;
            Files.createFile(file, runs ? DataFolder.OWNER_ENTERS : DataFolder.OWNER_READS);
            try (var out = Files.newOutputStream(file)) {
                content.transferTo(out);
            }
        }
    }

    private void check(Path all, Path fingerprint, DataFolder folder) throws IOException {
        for (var file : files(all)) {
            if (!DataFolder.isOurs(file) || !Files.isSymbolicLink(file) && !DataFolder.isClosed(file)) {
                throw changed(file + " belongs to another user, or others may read or write it");
            }
        }
        if (Files.notExists(fingerprint) || !Files.readString(fingerprint).equals(fingerprint(folder))) {
            throw changed("their fingerprint does not fit");
        }
    }

    private Refusal changed(String how) {
        return new Refusal("The database's programs in " + path.getParent().getParent() + " are not as the portal "
                + "unpacked them: " + how + ". Find out how that happened. Then delete this folder, and the portal "
                + "unpacks them anew.");
    }

    /** Made with a secret of the folder, so that nobody else can make it fit other programs. */
    private String fingerprint(DataFolder folder) throws IOException {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(folder.databasePassword().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            for (var file : files(path)) {
                var content = content(file);
                mac.update((path.relativize(file) + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                mac.update(content);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
        }
        return Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A process of one of them, not yet started. PostgreSQL refuses root, which becomes nobody in particular first. */
    ProcessBuilder process(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (DataFolder.user() == 0 && SYSTEM.equals("linux")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(path.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
