package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cleardocket.testing.FreezingProxy;
import org.cleardocket.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failover catches every connection of a portal in the middle of a query, and never says a word again. */
class DatabaseHangsTest {

    private static final int CONNECTIONS = 10;

    @TempDir Path folder;

    private final String database = TestDatabase.create("hangs_" + Long.toHexString(System.nanoTime()));

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, "postgres", "postgres");
    }

    /** Lets every connection of the pool begin a query, and freezes all of them in it. */
    private List<CompletableFuture<HttpResponse<String>>> catchAll(ServedPortal portal, FreezingProxy proxy)
            throws SQLException, InterruptedException {
        try (var other = connect(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table messaging.outage in access exclusive mode");
            var asked = Stream.generate(() -> portal.ask("/en/follow")).limit(CONNECTIONS).toList();
            awaitWaiting(CONNECTIONS);
            proxy.freezeAll();
            other.rollback();
            return asked;
        }
    }

    private void awaitWaiting(int many) throws SQLException, InterruptedException {
        try (var other = connect(); var statement = other.createStatement()) {
            for (var waiting = 0; waiting < many; Thread.sleep(10)) {
                try (var row = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)) {
                    row.next();
                    waiting = row.getInt(1);
                }
            }
        }
    }

    @Test
    void people_hear_at_once_that_the_database_is_away_and_are_served_when_another_takes_over() throws Exception {
        try (var proxy = new FreezingProxy(database);
                var portal = ServedPortal.on(proxy.url(database), folder, Map.of())) {
            var caught = catchAll(portal, proxy);

            var health = portal.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.headers().firstValue("Content-Type").orElseThrow()).contains("json");
            assertThat(health.body()).contains("\"status\":\"DOWN\"", "It does not answer in time.");
            assertThat(portal.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(portal.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(portal.get("/en/start").statusCode()).isEqualTo(200);
            assertAway(portal.get("/en/follow"));
            for (var one : caught) {
                assertAway(one.join());
            }

            proxy.letNewThrough(); // the old connections hang for ever
            while (portal.get("/en/follow").statusCode() != 200) {
                assertThat(portal.process().isAlive()).isTrue();
            }
            while (portal.get("/actuator/health").statusCode() != 200) {
                assertThat(portal.process().isAlive()).isTrue();
            }
        }
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Our records do not answer right now");
    }

    @Test
    void a_portal_whose_database_hangs_still_stops_when_told() throws Exception {
        try (var proxy = new FreezingProxy(database);
                var portal = ServedPortal.on(proxy.url(database), folder, Map.of())) {
            catchAll(portal, proxy);
            assertThat(portal.endsWhenTold()).isTrue();
        }
    }
}
