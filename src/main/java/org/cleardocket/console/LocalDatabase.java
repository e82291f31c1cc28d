package org.cleardocket.console;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The PostgreSQL that comes with the program, for trying it and for small installations. It writes as safely as any
 * other: what was acknowledged survives a crash of the program or the machine.
 *
 * @param url  where to connect; the user is {@code postgres}
 * @param stop ends it, or does nothing where it belongs to another process
 */
record LocalDatabase(String url, Runnable stop) implements AutoCloseable {

    private static final Duration ORPHAN_WAIT = Duration.ofSeconds(30);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /**
     * Starts the database of a folder.
     *
     * @throws Refusal where another portal uses the folder
     */
    static LocalDatabase start(DataFolder folder) {
        var lock = folder.lock().orElseThrow(() -> new Refusal("Another ClearDocket runs on the data folder "
                + folder.path() + ". Stop it first, or name another folder with --data."));
        return start(folder, lock);
    }

    /** Connects to the database of a folder: the one that a running portal has started, or else its own. */
    static LocalDatabase reach(DataFolder folder) {
        return folder.lock()
                .map(lock -> start(folder, lock))
                .orElseGet(() -> new LocalDatabase(url(postmaster(folder.postgres())[PORT_LINE].strip()), () -> { }));
    }

    private static LocalDatabase start(DataFolder folder, FileLock lock) {
        LoggingSystem.get(LocalDatabase.class.getClassLoader()).beforeInitialize(); // the library speaks before Spring
        stopOrphan(folder.postgres());
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.postgres())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false) // the portal must be down before its database
                    .setOutputRedirector(Redirect.appendTo(folder.path().resolve("postgres.log").toFile()))
                    .setServerConfig("fsync", "on") // the library, made for tests, switches these off
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return new LocalDatabase(url(String.valueOf(postgres.getPort())), () -> {
                close(postgres);
                release(lock);
            });
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw new Refusal("The database in " + folder.postgres() + " did not start (" + e.getMessage()
                    + "). See " + folder.path().resolve("postgres.log") + ".");
        }
    }

    private static String url(String port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** A portal that was killed leaves its database running; the new one cannot start before that has ended. */
    private static void stopOrphan(Path data) {
        if (Files.notExists(data.resolve("postmaster.pid"))) {
            return;
        }
        ProcessHandle.of(Long.parseLong(postmaster(data)[PID_LINE].strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(LocalDatabase::end);
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

    private static String[] postmaster(Path data) {
        try {
            return Files.readString(data.resolve("postmaster.pid")).split("\n");
        } catch (IOException e) {
            throw new Refusal("The database in " + data + " is not running yet. Try again in a moment.");
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
