package db.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * A migration that fills columns while older copies of the portal go on working: each statement is a transaction of its
 * own, so that no row is locked for longer than a batch takes, and the table only while a column is added. All of it may
 * run again, where it was stopped halfway.
 */
abstract class InBatches extends BaseJavaMigration {

    private static final int AT_ONCE = 1000;

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        migrate(context.getConnection());
    }

    abstract void migrate(Connection database) throws SQLException;

    static void run(Connection database, String statement) throws SQLException {
        try (var one = database.createStatement()) {
            one.execute(statement);
        }
    }

    /**
     * Runs a statement for all rows of a table.
     *
     * @param statement with one parameter: an array of the ids of the rows that it is for
     */
    static void forAll(Connection database, String table, String statement) throws SQLException {
        try (var update = database.prepareStatement(statement)) {
            var ids = after(database, table, new UUID(0, 0));
            while (!ids.isEmpty()) {
                update.setArray(1, database.createArrayOf("uuid", ids.toArray()));
                update.executeUpdate();
                ids = after(database, table, ids.getLast());
            }
        }
    }

    private static List<UUID> after(Connection database, String table, UUID last) throws SQLException {
        try (var select = database.prepareStatement(
                "select id from " + table + " where id > ? order by id limit " + AT_ONCE)) {
            select.setObject(1, last);
            var rows = select.executeQuery();
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
