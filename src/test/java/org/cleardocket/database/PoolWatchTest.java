package org.cleardocket.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cleardocket.testing.SettableClock;
import org.cleardocket.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PoolWatchTest {

    private static final String DATABASE = TestDatabase.create("pool_watch");

    private final SettableClock clock = new SettableClock();
    private final List<LivenessState> told = new ArrayList<>();
    private @Nullable SQLException failure;

    private @Nullable SQLException away;

    private final PoolWatch watch = new PoolWatch(database(() -> failure), database(() -> away),
            event -> told.add((LivenessState) ((AvailabilityChangeEvent<?>) event).getState()), new OutageLog(), clock);

    private static DataSource database(Supplier<@Nullable SQLException> failure) {
        return new DriverManagerDataSource(DATABASE, "postgres", "postgres") {
            @Override
            public Connection getConnection() throws SQLException {
                var thrown = failure.get();
                if (thrown != null) {
                    throw thrown;
                }
                return super.getConnection();
            }
        };
    }

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

    private static Stream<Exception> waysToBeAway() {
        return Stream.of(new ConnectException("refused"), new SocketTimeoutException("no answer"),
                new UnknownHostException("no such name"), new NoRouteToHostException("cut off"));
    }

    @ParameterizedTest
    @MethodSource("waysToBeAway")
    void a_database_that_takes_nobody_is_no_fault_of_the_pool(Exception cause) {
        away = new SQLException(cause);
        failure = new SQLTransientConnectionException("none", away);
        lookAfter(Duration.ofHours(1));
        lookAfter(Duration.ofHours(1));
        assertThat(told).isEmpty();
    }

    @Test
    void a_pool_that_gives_none_out_a_minute_after_the_database_is_back_is_at_fault() {
        away = new SQLException(new SocketTimeoutException());
        failure = new SQLTransientConnectionException("none", away);
        lookAfter(Duration.ofHours(1));
        away = null;
        lookAfter(Duration.ofSeconds(59));
        assertThat(told).isEmpty();
        lookAfter(Duration.ofSeconds(5));
        assertThat(told).containsExactly(LivenessState.BROKEN);
    }
}
