package org.cleardocket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "25006", "25P03", "40001", "40P01", "53300", "55P03", "57014", "57P01", "58030"})
    void what_passes_by_itself(String state) {
        assertThat(DatabaseAway.causes(new IllegalStateException(new SQLException("", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "25P02", "42P01", "42601", "XX000"})
    void what_is_a_defect_stays_one(String state) {
        assertThat(DatabaseAway.causes(new IllegalStateException(new SQLException("", state)))).isFalse();
    }

    @Test
    void a_connection_that_was_closed_under_a_transaction() {
        var closed = new SQLException("Connection is closed");
        assertThat(DatabaseAway.causes(new TransactionSystemException("JDBC rollback failed", closed))).isTrue();
        assertThat(DatabaseAway.causes(new SQLException("Statement is closed"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"08006, true", "23505, false"})
    void what_failed_before_a_transaction_could_not_be_undone_counts(String state, boolean away) {
        var undone = new TransactionSystemException("JDBC rollback failed", new SQLException("no rollback"));
        undone.initApplicationException(new IllegalStateException(new SQLException("", state)));
        assertThat(DatabaseAway.causes(new IllegalStateException(undone))).isEqualTo(away);
    }

    @Test
    void a_pool_that_gives_none_out_says_no_state() {
        assertThat(DatabaseAway.causes(new SQLTransientConnectionException("none in time"))).isTrue();
        assertThat(DatabaseAway.causes(new IllegalStateException("something else"))).isFalse();
    }
}
