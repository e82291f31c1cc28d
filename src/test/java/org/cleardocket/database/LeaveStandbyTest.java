package org.cleardocket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class LeaveStandbyTest {

    @Autowired DataSource pool;
    @Autowired JdbcClient sql;

    @Test
    void a_connection_that_takes_no_changes_any_more_is_given_up() throws SQLException {
        int server;
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            server = server(connection);
            statement.execute("set session characteristics as transaction read only");
            assertThatThrownBy(() -> statement.execute("delete from keys.known where false"))
                    .matches(DatabaseAway::causes);
        }
        while (serves(server)) {
            Thread.onSpinWait();
        }
        assertThat(sql.sql("delete from keys.known where false").update()).isZero();
    }

    private static int server(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private boolean serves(int server) {
        return sql.sql("select exists (select from pg_stat_activity where pid = ?)").param(server)
                .query(Boolean.class).single();
    }
}
