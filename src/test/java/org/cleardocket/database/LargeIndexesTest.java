package org.cleardocket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cleardocket.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Indexes that are built beside portals that work. */
class LargeIndexesTest {

    private static final List<String> ALL =
            List.of("request_look_due", "request_papers_over", "request_spoken", "request_unspoken");

    private static DriverManagerDataSource migrated(String name) {
        var database = new DriverManagerDataSource(TestDatabase.create(name), "postgres", "postgres");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static List<String> valid(JdbcClient sql) {
        return sql.sql("""
                select relname from pg_index join pg_class on pg_class.oid = indexrelid
                where relname = any(?) and indisvalid order by relname
                """).param(ALL.toArray(String[]::new)).query(String.class).list();
    }

    @Test
    void copies_that_start_together_build_each_index_once() throws Exception {
        var database = migrated("large_indexes");
        Callable<Void> start = () -> {
            LargeIndexes.make(database);
            return null;
        };
        try (var copies = Executors.newFixedThreadPool(2)) {
            for (var copy : copies.invokeAll(List.of(start, start))) {
                copy.get();
            }
        }
        LargeIndexes.make(database);
        assertThat(valid(JdbcClient.create(database))).isEqualTo(ALL);
    }

    @Test
    void an_index_whose_building_was_cut_off_is_built_again() throws Exception {
        var database = migrated("half_an_index");
        LargeIndexes.make(database);
        var sql = JdbcClient.create(database);
        sql.sql("update pg_index set indisvalid = false where indexrelid = 'requests.request_spoken'::regclass").update();
        assertThat(valid(sql)).doesNotContain("request_spoken");
        LargeIndexes.make(database);
        assertThat(valid(sql)).isEqualTo(ALL);
    }
}
