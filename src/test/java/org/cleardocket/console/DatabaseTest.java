package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

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
}
