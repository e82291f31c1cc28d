package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseTest {

    private static final String LET_IN = "let in";

    @TempDir Path folder;

    @Test
    void the_secret_is_drawn_once_and_read_by_the_owner_alone() throws Exception {
        var data = DataFolder.at(folder);
        var secret = data.secret();
        assertThat(Base64.getDecoder().decode(secret)).hasSize(32);
        assertThat(data.secret()).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "database-password"})
    void a_database_whose_secrets_are_lost_is_refused_and_nothing_is_drawn_in_their_place(String lost) throws Exception {
        var data = DataFolder.at(folder);
        LocalDatabase.start(data).close();
        var file = folder.resolve(lost);
        var kept = Files.readString(file);
        Files.delete(file);
        assertThatThrownBy(() -> LocalDatabase.start(data)).isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The file " + file + " is missing").hasMessageContaining("belongs to each backup");
        assertThatThrownBy(() -> LocalDatabase.reach(data)).isInstanceOf(Refusal.class);
        assertThat(file).doesNotExist();
        Files.writeString(file, kept);
        LocalDatabase.start(data).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "database-password"})
    void a_secret_that_is_a_folder_is_refused_and_no_database_is_made(String name) throws Exception {
        Files.createDirectory(folder.resolve(name));
        var data = DataFolder.at(folder);
        assertThatThrownBy(() -> LocalDatabase.start(data)).isInstanceOf(Refusal.class)
                .hasMessageStartingWith(folder.resolve(name) + " must be a file that this user can read and write");
        assertThat(data.hasDatabase()).isFalse();
    }

    @Test
    void a_data_folder_that_cannot_be_made_or_written_is_refused() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.at(file.resolve("data"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("Name another one with --data.");
        assumeThat(Files.isWritable(Path.of("/proc/self"))).isFalse(); // root may write nearly anywhere
        assertThatThrownBy(() -> DataFolder.at(Path.of("/proc/self"))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_folder_that_names_another_living_process_as_its_database_is_started_and_the_process_left_alone()
            throws Exception {
        var data = DataFolder.at(folder);
        var file = data.postgres().resolve("postmaster.pid");
        List<String> left;
        try (var _ = LocalDatabase.start(data)) {
            left = new ArrayList<>(Files.readAllLines(file));
        }
        var other = new ProcessBuilder("sh", "-c", "sleep 600; true", data.postgres().toString()).start();
        try {
            left.set(0, String.valueOf(other.pid()));
            Files.write(file, left);
            try (var database = LocalDatabase.start(data);
                    var connection = DriverManager.getConnection(database.url())) {
                assertThat(connection.isValid(0)).isTrue();
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.descendants().forEach(ProcessHandle::destroy);
            other.destroy();
        }
    }

    @Test
    void the_database_that_comes_with_the_program_forgets_nothing_when_it_says_so() throws SQLException {
        try (var database = LocalDatabase.start(DataFolder.at(folder));
                var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('fsync') || current_setting('synchronous_commit')
                            || current_setting('full_page_writes') || current_setting('listen_addresses')
                        """)) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("ononon127.0.0.1");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_from_the_first_moment_of_the_first_start_on() throws Exception {
        var data = DataFolder.at(folder);
        var answers = new ConcurrentLinkedQueue<String>();
        var polling = Thread.ofVirtual().start(() -> knock(data, answers));
        try (var _ = LocalDatabase.start(data)) {
            answers.add(strangerAt(port(data)));
        } finally {
            polling.interrupt();
            polling.join();
        }
        assertThat(answers).doesNotContain(LET_IN).anyMatch(answer -> answer.contains("no password was provided"));
    }

    private static void knock(DataFolder data, Queue<String> answers) {
        while (!Thread.interrupted()) {
            try {
                answers.add(strangerAt(port(data)));
            } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
                Thread.yield(); // no database yet, or not any more
            }
        }
    }

    private static int port(DataFolder data) throws IOException {
        return Integer.parseInt(Files.readAllLines(data.postgres().resolve("postmaster.pid")).get(3));
    }

    /** What a connection without a password comes to. */
    private static String strangerAt(int port) throws IOException {
        try (var _ = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres")) {
            return LET_IN;
        } catch (SQLException e) {
            if (e.getCause() instanceof IOException noDatabase) {
                throw noDatabase;
            }
            return e.getMessage();
        }
    }

    @Test
    void a_folder_that_an_earlier_version_left_open_keeps_its_rows_and_asks_for_the_password() throws Exception {
        var data = DataFolder.at(folder);
        try (var database = LocalDatabase.start(data)) {
            execute(database.ownerUrl(), "create table kept (word text)", "insert into kept values ('here')",
                    "alter role postgres password null", "drop role cleardocket");
        }
        Files.delete(folder.resolve("role-password"));
        Files.writeString(data.postgres().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");

        try (var database = LocalDatabase.start(data)) {
            assertThat(one(database.ownerUrl(), "select word from kept")).isEqualTo("here");
            assertThat(strangerAt(port(data))).contains("no password was provided");
            assertThat(one(database.url(), "select current_user")).isEqualTo("cleardocket");
        }
    }

    @Test
    void a_first_start_that_ended_half_way_is_begun_anew() throws Exception {
        var data = DataFolder.at(folder);
        Files.createDirectories(folder.resolve("postgres-new/base"));
        Files.createDirectories(folder.resolve("programs/unpacking/files/bin"));
        try (var database = LocalDatabase.start(data)) {
            assertThat(one(database.url(), "select 'here'")).isEqualTo("here");
        }
        assertThat(folder.resolve("postgres-new")).doesNotExist();
        assertThat(folder.resolve("programs/unpacking")).doesNotExist();
    }

    @Test
    void the_role_of_the_portal_owns_nothing_reads_no_file_and_only_adds_to_the_audit_log() throws Exception {
        try (var database = LocalDatabase.start(DataFolder.at(folder))) {
            Flyway.configure().dataSource(new DriverManagerDataSource(database.ownerUrl())).load().migrate();
            var url = database.url();
            assertThat(one(url, "select count(*) from requests.request")).isEqualTo("0");
            execute(url, "insert into audit.entry values (1, now(), 'STAFF', 'a', 'b', 'c', 'd', '')",
                    "select nextval('messaging.message_id')",
                    "grant all on audit.entry to cleardocket"); // PostgreSQL warns and grants nothing
            assertThat(one(url, "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls "
                    + "from pg_roles where rolname = current_user")).isEqualTo("f");
            assertThat(one(url, "select count(*) from pg_class where relowner = current_user::regrole")).isEqualTo("0");
            for (var attack : new String[] {"update audit.entry set action = 'x'", "delete from audit.entry",
                    "truncate audit.entry", "update audit.waiting set action = 'x'", "truncate audit.waiting", "drop trigger entry_only_grows on audit.entry",
                    "alter table audit.entry disable trigger all", "set session_replication_role = replica",
                    "create or replace function audit.refuse_change() returns trigger language plpgsql as "
                            + "$$ begin return new; end $$",
                    "select pg_read_file('../secret')", "copy people.account from program 'id'",
                    "create table audit.other ()", "set role postgres",
                    "update flyway_schema_history set success = false"}) {
                assertThatThrownBy(() -> execute(url, attack)).as(attack).isInstanceOf(SQLException.class)
                        .satisfies(refused -> assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
            }
            assertThat(one(url, "select count(*) from audit.entry")).isEqualTo("1");
        }
    }

    @Test
    void nothing_in_a_data_folder_is_open_to_others_even_in_one_of_an_earlier_version() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var name : new String[] {"postgres.log", "portal.lock", "secret"}) {
            Files.setPosixFilePermissions(Files.createFile(folder.resolve(name)),
                    PosixFilePermissions.fromString("rw-r--r--"));
        }
        DataFolder.at(folder);
        assertThat(open(folder)).isEmpty();
        var fresh = folder.resolve("fresh");
        try (var _ = LocalDatabase.start(DataFolder.at(fresh))) {
            assertThat(open(fresh)).isEmpty();
            assertThat(fresh.resolve("postgres/.s.PGSQL." + port(new DataFolder(fresh)))).exists(); // and not in /tmp
            assertThat(fresh.resolve("postgres.log")).isNotEmptyFile();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.resolve("postgres.log"))))
                    .isEqualTo("rw-------");
        }
    }

    /** What others may read, write or enter, where they could get to it. */
    private static List<Path> open(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var open = new ArrayList<Path>();
            for (var file : (Iterable<Path>) files.filter(file -> !Files.isSymbolicLink(file))::iterator) {
                if (!DataFolder.isClosed(file)) {
                    open.add(file);
                }
            }
            return open;
        }
    }

    @Test
    void a_folder_with_other_things_in_it_is_not_closed_behind_its_owners_back() throws Exception {
        Files.createFile(folder.resolve("somebody's letter"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> DataFolder.at(folder)).isInstanceOf(Refusal.class).hasMessageContaining("chmod 700");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwxr-xr-x");
    }

    @Test
    void programs_below_the_data_folder_are_the_owners_and_none_runs_once_one_is_changed() throws Exception {
        var data = DataFolder.at(folder);
        var programs = PostgresPrograms.in(data);
        assertThat(programs.path()).startsWith(folder);
        assertThat(open(folder)).isEmpty();
        assertThat(PostgresPrograms.in(data)).isEqualTo(programs);

        for (var name : new String[] {"bin/postgres", "bin/initdb", "lib/postgresql/plpgsql.so",
                "share/postgresql/extension/pg_trgm.control"}) {
            var file = programs.path().resolve(name);
            var before = Files.readAllBytes(file);
            Files.write(file, new byte[] {'#'}, StandardOpenOption.APPEND);
            assertRefused(data);
            Files.write(file, before);
        }
        var more = Files.writeString(programs.path().resolve("lib/libmore.so"), "");
        Files.setPosixFilePermissions(more, PosixFilePermissions.fromString("rw-------"));
        assertRefused(data);
        Files.delete(more);
        Files.setPosixFilePermissions(programs.path().resolve("lib"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertRefused(data);
        Files.setPosixFilePermissions(programs.path().resolve("lib"), PosixFilePermissions.fromString("rwx------"));
        assertThat(PostgresPrograms.in(data)).isEqualTo(programs);

        var fingerprint = programs.path().resolveSibling("fingerprint");
        Files.writeString(fingerprint, "0".repeat(64));
        assertRefused(data);
        assertThatThrownBy(() -> LocalDatabase.start(data)).isInstanceOf(Refusal.class)
                .hasMessageContaining("are not as the portal unpacked them");
    }

    @Test
    void programs_and_folders_of_another_user_are_refused() throws Exception {
        assumeThat(DataFolder.user()).isZero(); // nobody else can give files away
        var data = DataFolder.at(folder);
        var postgres = PostgresPrograms.in(data).path().resolve("bin/postgres");
        Files.setAttribute(postgres, "unix:uid", 65534);
        assertRefused(data);
        Files.setAttribute(postgres, "unix:uid", 0);
        PostgresPrograms.in(data);
        Files.setAttribute(folder, "unix:uid", 65534);
        assertThatThrownBy(() -> DataFolder.at(folder)).isInstanceOf(Refusal.class)
                .hasMessageContaining("belongs to another user");
        Files.setAttribute(folder, "unix:uid", 0);
    }

    private static void assertRefused(DataFolder data) {
        assertThatThrownBy(() -> PostgresPrograms.in(data)).isInstanceOf(Refusal.class)
                .hasMessageContaining("are not as the portal unpacked them");
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            for (var words : statements) {
                statement.execute(words);
            }
        }
    }

    private static String one(String url, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
