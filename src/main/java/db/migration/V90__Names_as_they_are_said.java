package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.cleardocket.requests.SpokenName;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Keeps beside each name how it is said, which only our own program knows; then search reads nothing else. */
public class V90__Names_as_they_are_said extends BaseJavaMigration {

    private static final int AT_ONCE = 1000;

    @Override
    public void migrate(Context context) throws SQLException {
        var database = context.getConnection();
        // with a default, because an older copy of the portal may go on taking requests in while this one starts
        run(database, "alter table requests.request add column name_spoken text not null default ''");
        fill(database);
        run(database, "drop index requests.request_search");
        run(database, """
                create index request_search on requests.request
                    using gin (name_spoken gin_trgm_ops, ticket gin_trgm_ops, phone gin_trgm_ops)
                """);
    }

    private static void fill(Connection database) throws SQLException {
        try (var rows = database.createStatement();
                var update = database.prepareStatement("update requests.request set name_spoken = ? where id = ?")) {
            rows.setFetchSize(AT_ONCE);
            var names = rows.executeQuery("select id, name from requests.request");
            for (var row = 1; names.next(); row++) {
                add(update, names.getObject("id", UUID.class), names.getString("name"));
                if (row % AT_ONCE == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }

    private static void add(PreparedStatement update, UUID id, String name) throws SQLException {
        update.setString(1, SpokenName.of(name));
        update.setObject(2, id);
        update.addBatch();
    }

    private static void run(Connection database, String statement) throws SQLException {
        try (var one = database.createStatement()) {
            one.execute(statement);
        }
    }
}
