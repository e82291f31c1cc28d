package org.cleardocket.console;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The server of the PostgreSQL that comes with the portal. From its first moment on it asks everybody for a password. */
final class PostgresServer {

    /** The role that owns everything. */
    static final String OWNER = "postgres";

    private static final String DOORS = "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n";
    /** Whatever is acknowledged is on the disk. The socket is in the folder of the data, which its owner alone enters. */
    private static final String SETTINGS = " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=. -c unix_socket_permissions=0700"
            + " -c timezone=UTC -c max_connections=300";

    /** In seconds: after a crash it first reads what it had written. */
    private static final String LONGEST_START = "600";

    /** Signs that a shell reads its own way; pg_ctl hands it the path. */
    private static final Pattern SHELLS = Pattern.compile("[\"$`\\\\]");

    private final DataFolder folder;
    private final Path data;
    private final Path log;
    private final PostgresPrograms programs;

    PostgresServer(DataFolder folder) throws IOException {
        this.folder = folder;
        data = folder.postgres();
        log = folder.log();
        programs = PostgresPrograms.in(folder);
    }

    /** Starts it and waits until it serves. Makes its data where there is none. */
    void start(int port) throws IOException {
        if (SHELLS.matcher(data.toString()).find()) {
            throw new Refusal("The path of the data folder " + folder.path() + " has a sign in it that the database's "
                    + "programs cannot take: \", $, ` or \\. Name another one with --data.");
        }
        if (Files.notExists(data.resolve("postgresql.conf"))) {
            create();
        } else if (!Files.readString(doors(data)).equals(DOORS)) {
            close();
        }
        run("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-o", "-p " + port + SETTINGS,
                "-t", LONGEST_START, "-w", "start");
    }

    /** Without waiting for those who are connected. What it has not ended in five seconds it ends by itself. */
    void stop() throws IOException {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-t", "5", "-w", "stop");
    }

    private void create() throws IOException {
        var fresh = folder.path().resolve("postgres-new");
        FileSystemUtils.deleteRecursively(fresh);
        run("initdb", "--auth=scram-sha-256", "--pwfile=" + folder.databasePasswordFile(), "-U", OWNER, "-E", "UTF-8",
                "-D", fresh.toString());
        Files.writeString(doors(fresh), DOORS);
        Files.deleteIfExists(data); // an empty folder
        Files.move(fresh, data);
    }

    /** Earlier versions let every user of the machine into a new database. Sets the password while nobody can connect. */
    private void close() throws IOException {
        var words = "alter role " + OWNER + " password '" + folder.databasePassword() + "'\n"; // base64: no quotes
        await("postgres", programs.process("postgres", "--single", "-D", data.toString(), "postgres"), words);
        Files.writeString(doors(data), DOORS);
    }

    private static Path doors(Path data) {
        return data.resolve("pg_hba.conf");
    }

    private void run(String program, String... arguments) throws IOException {
        await(program, programs.process(program, arguments), "");
    }

    private void await(String program, ProcessBuilder builder, String input) throws IOException {
        var process = builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())).start();
        try (var words = process.getOutputStream()) {
            words.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }
}
