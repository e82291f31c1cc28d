package org.cleardocket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cleardocket.testing.SettableClock;
import org.cleardocket.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PoolWatchTest {

    private static final String DATABASE = TestDatabase.create("pool_watch");

    private final SettableClock clock = new SettableClock();
    private final List<LivenessState> told = new ArrayList<>();
    private @Nullable SQLException failure;

    private final DriverManagerDataSource pool =
            new DriverManagerDataSource(DATABASE, "postgres", "postgres") {
                @Override
                public Connection getConnection() throws SQLException {
                    if (failure != null) {
                        throw failure;
                    }
                    return super.getConnection();
                }
            };

    private final PoolWatch watch = new PoolWatch(pool,
            event -> told.add((LivenessState) ((AvailabilityChangeEvent<?>) event).getState()), clock);

    private void lookAfter(Duration time) {
        clock.advance(time);
        watch.look();
    }

    @Test
    void a_pool_that_nobody_gets_out_of_for_a_minute_turns_liveness_red_until_somebody_does() {
        failure = new SQLTransientConnectionException("all are taken", new SQLException(new SocketTimeoutException()));
        lookAfter(Duration.ofSeconds(59));
        assertThat(told).isEmpty();
        lookAfter(Duration.ofSeconds(5));
        lookAfter(Duration.ofSeconds(5));
        assertThat(told).containsExactly(LivenessState.BROKEN);
        failure = null;
        lookAfter(Duration.ofSeconds(5));
        assertThat(told).containsExactly(LivenessState.BROKEN, LivenessState.CORRECT);
    }

    @Test
    void a_database_that_refuses_everybody_is_no_fault_of_the_pool() {
        failure = new SQLTransientConnectionException("none", new SQLException(new ConnectException("refused")));
        lookAfter(Duration.ofHours(1));
        lookAfter(Duration.ofHours(1));
        assertThat(told).isEmpty();
    }
}
