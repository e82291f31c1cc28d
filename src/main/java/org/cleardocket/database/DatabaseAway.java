package org.cleardocket.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;

/** Tells failures that pass by themselves (the database is away, busy or locked) from defects of the program. */
public final class DatabaseAway {

    /**
     * How the codes of such failures begin (SQLSTATE): connection, read-only standby, idle or long transaction,
     * deadlock, resources, lock, shutdown and time limit, disk.
     */
    private static final List<String> PASSING = List.of("08", "25006", "25P03", "25P04", "40", "53", "55P03", "57", "58");

    private DatabaseAway() {
    }

    /** Whether something failed because the database could not do its part just now. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException
                || state != null && PASSING.stream().anyMatch(state::startsWith);
    }
}
