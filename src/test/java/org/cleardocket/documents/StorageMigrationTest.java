package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Files of a version in which the same file added again had the same place in the storage. */
class StorageMigrationTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.create("before_own_places_" + Long.toHexString(System.nanoTime())), "postgres", "postgres");
    private final JdbcClient sql = JdbcClient.create(database);
    private final FolderId folder = FolderId.random();

    @Test
    void they_stay_where_they_are_and_what_was_added_again_is_no_longer_doomed() {
        flyway().target("51").load().migrate();
        var again = file("READY");
        var waiting = file("WAITING");
        doom(again + "/");
        doom(again + "/sent/");
        doom(waiting + "/sent/");
        doom(UUID.randomUUID() + "/");

        flyway().load().migrate();
        assertThat(new DoomedStore(sql).all()).hasSize(2).contains(again + "/sent/");
        assertThat(new FileStore(sql).stored(folder, new FileId(again)).orElseThrow().pages())
                .isEqualTo(again + "/pages/");
    }

    @Test
    void papers_that_came_before_they_had_numbers_get_theirs_in_order() {
        flyway().target("66").load().migrate();
        var first = file("READY");
        var cut = file("UPLOADING");
        var second = file("WAITING");
        flyway().load().migrate();
        var coming = file("UPLOADING");
        sql.sql("update documents.file set state = 'WAITING' where id = ?").param(coming).update();
        assertThat(Stream.of(first, cut, second, coming).map(this::number)).containsExactly(1, 0, 2, 3);
    }

    private int number(UUID paper) {
        return sql.sql("select coalesce(number, 0) from documents.paper where id = ?").param(paper).query(Integer.class)
                .single();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database);
    }

    private void doom(String prefix) {
        sql.sql("insert into documents.doomed (prefix, at) values (?, now())").param(prefix).update();
    }

    private UUID file(String state) {
        var id = UUID.randomUUID();
        sql.sql("insert into documents.folder (id, made_at) values (?, now()) on conflict do nothing")
                .param(folder.value()).update();
        sql.sql("insert into documents.paper (id, folder, label) values (?, ?, 'OTHER')").params(id, folder.value())
                .update();
        sql.sql("""
                insert into documents.file (id, folder, paper, position, name, length, state, scan, master, sealed_key,
                    added_at, changed_at)
                values (:id, :folder, :id, 1, 'a', 1, :state, 'CLEAN', 'secret', 'x', now(), now())
                """).param("id", id).param("folder", folder.value()).param("state", state).update();
        return id;
    }
}
