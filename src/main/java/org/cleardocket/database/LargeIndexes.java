package org.cleardocket.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Makes the indexes of large tables, one for each file in {@code db/index}, which has the index's name. They are built
 * concurrently, while older copies of the portal go on writing, and that works in no transaction and beside no lock of
 * Flyway's. An index whose building was cut off is built again.
 */
final class LargeIndexes {

    private static final String FILES = "classpath:db/index/*.sql";
    /** Of other copies that start: held by the session, because a transaction would keep the building waiting. */
    private static final long LOCK = 0x10DE;

    private LargeIndexes() {
    }

    /** @param owner connects as the owner of the tables */
    static void make(DataSource owner) throws SQLException, IOException {
        try (var database = owner.getConnection()) {
            while (!is(database, "select pg_try_advisory_lock(" + LOCK + ")")) { // a session that waits in a query would block the index
                Thread.sleep(1000);
            }
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                make(database, file);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make(Connection database, Resource file) throws SQLException, IOException {
        var name = file.getFilename().replace(".sql", "");
        var found = find(database, name);
        if (found.isPresent() && found.get().valid()) {
            return;
        }
        try (var statement = database.createStatement()) {
            if (found.isPresent()) {
                statement.execute("drop index concurrently " + found.get().name());
            }
            statement.execute(file.getContentAsString(UTF_8));
        }
    }

    /** @param name with its schema */
    private record Index(String name, boolean valid) {
    }

    private static Optional<Index> find(Connection database, String name) throws SQLException {
        try (var statement = database.prepareStatement("""
                select format('%I.%I', nspname, relname), indisvalid
                from pg_index join pg_class on pg_class.oid = indexrelid join pg_namespace on pg_namespace.oid = relnamespace
                where relname = ?
                """)) {
            statement.setString(1, name);
            var row = statement.executeQuery();
            return row.next() ? Optional.of(new Index(row.getString(1), row.getBoolean(2))) : Optional.empty();
        }
    }

    private static boolean is(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement(); var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
