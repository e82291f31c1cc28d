package org.cleardocket.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures that pass by themselves (the database is away, busy or locked) from defects of the program. */
public final class DatabaseAway {

    /**
     * How the codes of such failures begin (SQLSTATE): connection, read-only standby, idle or long transaction,
     * deadlock, resources, lock, shutdown and time limit, disk.
     */
    private static final List<String> PASSING = List.of("08", "25006", "25P03", "25P04", "40", "53", "55P03", "57", "58");

    /** What the pool says, without a code, of a connection that it has taken away because it was broken. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseAway() {
    }

    /**
     * Whether something failed because the database could not do its part just now. Where a transaction could not even
     * be undone, the failure before it counts too.
     */
    public static boolean causes(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)
                    || cause instanceof TransactionSystemException undone && causes(undone.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException
                || (state == null ? CLOSED.equals(failure.getMessage()) : PASSING.stream().anyMatch(state::startsWith));
    }
}
