package org.cleardocket.console;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URLEncoder;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The PostgreSQL that comes with the program, for trying it and for small installations. It writes as safely as any
 * other: what was acknowledged survives a crash of the program or the machine.
 *
 * @param url  where to connect, with user and password
 * @param stop ends it, or does nothing where it belongs to another process
 */
public record LocalDatabase(String url, Runnable stop) implements AutoCloseable {

    private static final Duration ORPHAN_WAIT = Duration.ofSeconds(30);
    /** Larger than any process's number. */
    private static final String NO_PROCESS = "999999999";
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * Starts the database of a folder.
     *
     * @throws Refusal where another portal uses the folder
     */
    public static LocalDatabase start(DataFolder folder) {
        var lock = folder.lock().orElseThrow(() -> new Refusal("Another ClearDocket runs on the data folder "
                + folder.path() + ". Stop it first, or name another folder with --data."));
        return start(folder, lock);
    }

    /** Connects to the database of a folder: the one that a running portal has started, or else its own. */
    static LocalDatabase reach(DataFolder folder) {
        return folder.lock().map(lock -> start(folder, lock)).orElseGet(() -> running(folder));
    }

    private static LocalDatabase running(DataFolder folder) {
        var lines = postmaster(folder.postgres());
        if (lines.size() <= PORT_LINE) {
            throw new Refusal("A portal is just starting on " + folder.path() + ". Try again in a moment.");
        }
        return new LocalDatabase(url(folder, lines.get(PORT_LINE)), () -> { });
    }

    private static LocalDatabase start(DataFolder folder, FileLock lock) {
        LoggingSystem.get(LocalDatabase.class.getClassLoader()).beforeInitialize(); // the library speaks before Spring
        try {
            folder.drawSecrets();
            stopOrphan(folder.postgres());
            var postgres = builder(folder).start();
            closeToStrangers(folder, postgres);
            return new LocalDatabase(url(folder, String.valueOf(postgres.getPort())), () -> {
                close(postgres);
                release(lock);
            });
        } catch (Refusal e) {
            release(lock);
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            release(lock);
            throw new Refusal("The database in " + folder.postgres() + " did not start (" + e.getMessage()
                    + "). See " + folder.path().resolve("postgres.log") + ".");
        }
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // the portal must be down before its database
                .setOutputRedirector(Redirect.appendTo(folder.path().resolve("postgres.log").toFile()))
                .setConnectConfig("password", folder.databasePassword())
                .setServerConfig("fsync", "on") // the library, made for tests, switches these off
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1");
    }

    /** A new database lets every user of the machine in. From here on it asks for the password. */
    private static void closeToStrangers(DataFolder folder, EmbeddedPostgres postgres)
            throws IOException, SQLException {
        var doors = folder.postgres().resolve("pg_hba.conf");
        var password = "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(doors).equals(password)) {
            return;
        }
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + folder.databasePassword() + "'"); // base64: no quotes
            Files.writeString(doors, password);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String url(DataFolder folder, String port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password="
                + URLEncoder.encode(folder.databasePassword(), StandardCharsets.UTF_8);
    }

    /** A portal that was killed leaves its database running; the new one cannot start before that has ended. */
    private static void stopOrphan(Path data) {
        var lines = postmaster(data);
        if (lines.size() > PID_LINE && lines.get(PID_LINE).matches("\\d{1,18}")) {
            ProcessHandle.of(Long.parseLong(lines.get(PID_LINE))).ifPresent(process -> stopOrphan(data, process));
        }
    }

    /** After a restart of the machine the number may belong to anybody. */
    private static void stopOrphan(Path data, ProcessHandle process) {
        if (isOurs(process, data)) {
            end(process);
        } else if (isKnown(process)) {
            forgetNumber(data);
        } else {
            throw new Refusal(data.resolve("postmaster.pid") + " says that process " + process.pid() + " is its database, "
                    + "and nothing can be seen of that process. If it is no PostgreSQL on this folder, delete the file.");
        }
    }

    private static boolean isOurs(ProcessHandle process, Path data) {
        return process.info().command().filter(command -> Path.of(command).endsWith("postgres")).isPresent()
                && process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(data.toString()::equals);
    }

    /** Whether we see what it is, or that it is somebody else's. */
    private static boolean isKnown(ProcessHandle process) {
        return process.info().command().isPresent()
                || !process.info().user().equals(ProcessHandle.current().info().user());
    }

    /**
     * PostgreSQL would not start while the number is another process's. The rest of the file stays: by it PostgreSQL
     * itself sees whether something still works on the folder.
     */
    private static void forgetNumber(Path data) {
        var lines = new ArrayList<>(postmaster(data));
        lines.set(PID_LINE, NO_PROCESS);
        try {
            Files.write(data.resolve("postmaster.pid"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle orphan) {
        orphan.destroy();
        try {
            orphan.onExit().get(ORPHAN_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Refusal("A database left over by an earlier run (process " + orphan.pid() + ") does not end.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What PostgreSQL writes about itself while it runs; nothing where it has not, or not yet. */
    private static List<String> postmaster(Path data) {
        try {
            var file = data.resolve("postmaster.pid");
            return Files.exists(file) ? Files.readString(file).lines().map(String::strip).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
