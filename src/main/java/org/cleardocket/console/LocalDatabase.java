package org.cleardocket.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.postgresql.PGConnection;

/**
 * The PostgreSQL that comes with the program, for trying it and for small installations. It writes as safely as any
 * other: what was acknowledged survives a crash of the program or the machine.
 *
 * @param url      where the portal connects, with user and password: as a role that reads and writes rows and no more
 * @param ownerUrl where migrations connect, as the role that owns everything
 * @param stop     ends it, or does nothing where it belongs to another process
 */
public record LocalDatabase(String url, String ownerUrl, Runnable stop) implements AutoCloseable {

    /** The role of the portal; migrations grant it what it needs. */
    private static final String ROLE = "cleardocket";

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
        return at(folder, lines.get(PORT_LINE), () -> { });
    }

    private static LocalDatabase start(DataFolder folder, FileLock lock) {
        try {
            folder.drawSecrets();
            stopOrphan(folder.postgres());
            var server = new PostgresServer(folder);
            var port = freePort();
            server.start(port);
            var database = at(folder, String.valueOf(port), () -> {
                stop(server);
                release(lock);
            });
            return withRole(folder, database);
        } catch (Refusal e) {
            release(lock);
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            release(lock);
            throw new Refusal("The database in " + folder.postgres() + " did not start (" + e.getMessage()
                    + "). See " + folder.path().resolve("postgres.log") + ".");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static LocalDatabase withRole(DataFolder folder, LocalDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.ownerUrl());
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
                    end $$
                    """.formatted(ROLE));
            connection.unwrap(PGConnection.class).alterUserPassword(ROLE, folder.rolePassword().toCharArray(),
                    "scram-sha-256");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    private static LocalDatabase at(DataFolder folder, String port, Runnable stop) {
        return new LocalDatabase(url(port, ROLE, folder.rolePassword()),
                url(port, PostgresServer.OWNER, folder.databasePassword()), stop);
    }

    /** Whatever listens on the port never hears the password itself. */
    private static String url(String port, String user, String password) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?requireAuth=scram-sha-256&user=" + user + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
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

    private static void stop(PostgresServer server) {
        try {
            server.stop();
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
