package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.cleardocket.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The portal tells its own storage from another one and from an empty folder. */
class MarkedStorageTest {

    private static final byte[] BYTES = {1};

    @TempDir
    private Path folder;
    private final DriverManagerDataSource database = new DriverManagerDataSource(
            TestDatabase.create("marked_" + Long.toHexString(System.nanoTime())), "postgres", "postgres");
    private final JdbcClient sql = JdbcClient.create(database);
    private final StorageIdStore ids = new StorageIdStore(sql);

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private MarkedStorage storage(String name) throws IOException {
        return new MarkedStorage(new FolderStorage(folder.resolve(name)), ids,
                new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    private String file() {
        var id = UUID.randomUUID();
        sql.sql("insert into documents.folder (id, made_at) values (?, now())").param(id).update();
        sql.sql("insert into documents.paper (id, folder, label) values (?, ?, 'OTHER')").params(id, id).update();
        sql.sql("""
                insert into documents.file (id, folder, paper, position, name, length, state, scan, master, sealed_key,
                    added_at, changed_at)
                values (:id, :id, :id, 1, 'a', 1, 'READY', 'CLEAN', 'secret', 'x', now(), now())
                """).param("id", id).update();
        return id + "/pages/0001";
    }

    private void assertWrong(MarkedStorage wrong) {
        assertThatThrownBy(() -> wrong.get("a/1")).isInstanceOf(IOException.class).isNotInstanceOf(ObjectLost.class)
                .hasMessageContaining("another storage or it is not mounted");
        assertThatThrownBy(() -> wrong.list("a/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> wrong.put("a/1", BYTES)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> wrong.deleteAll("a/")).isInstanceOf(IOException.class);
    }

    @Test
    void a_fresh_storage_is_marked_at_its_first_use_and_known_again() throws IOException {
        storage("right").put("a/1", BYTES);
        file();
        assertThat(storage("right").get("a/1")).hasValue(BYTES);
        assertThat(folder.resolve("right").resolve(MarkedStorage.MARKER)).hasContent(ids.find().orElseThrow().toString());
    }

    @Test
    void an_empty_or_another_storage_is_refused_while_there_are_files() throws IOException {
        var right = storage("right");
        right.list("a/");
        right.put(file(), BYTES);
        assertWrong(storage("empty"));
        Files.writeString(folder.resolve("empty").resolve(MarkedStorage.MARKER), UUID.randomUUID().toString());
        assertWrong(storage("empty"));
        assertThat(storage("right").get("a/1")).isEmpty();
        assertThat(folder.resolve("empty")).isDirectoryNotContaining(path -> Files.isDirectory(path));
    }

    @Test
    void a_volume_that_goes_away_while_the_portal_runs_is_refused_and_comes_back() throws IOException {
        var running = storage("right");
        running.list("a/");
        running.put(file(), BYTES);
        var aside = Files.move(folder.resolve("right"), folder.resolve("aside"));
        assertWrong(running);
        Files.move(aside, folder.resolve("right"));
        assertThat(running.list("a/")).isEmpty();
    }

    @Test
    void a_storage_of_an_older_version_is_marked_if_it_holds_what_it_should() throws IOException {
        var key = file();
        assertWrong(storage("wrong"));
        assertThat(ids.find()).isEmpty();
        new FolderStorage(folder.resolve("right")).put(key, BYTES);
        assertThat(storage("right").list("a/")).isEmpty();
        assertThat(ids.find()).isPresent();
        assertWrong(storage("wrong"));
    }

    @Test
    void another_storage_may_be_chosen_while_there_is_no_file() throws IOException {
        storage("first").list("a/");
        storage("second").put("a/1", BYTES);
        assertThat(storage("second").get("a/1")).isPresent();
    }
}
