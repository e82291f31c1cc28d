package org.cleardocket.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The test's database runs on this machine, so its clock is this machine's. */
@PortalTest
class DatabaseTimeTest {

    @Autowired JdbcClient sql;

    private DatabaseTime onAMachineThatIs(Duration ahead) {
        return new DatabaseTime(sql, Clock.offset(Clock.systemUTC(), ahead));
    }

    @ParameterizedTest
    @CsvSource({
        "PT7M,   This machine's clock is 7 minutes ahead of the database's.",
        "PT-7M,  This machine's clock is 7 minutes behind the database's.",
        "PT40S,  This machine's clock is 40 seconds ahead of the database's.",
        "PT-26H, This machine's clock is 1560 minutes behind the database's."})
    void a_wrong_clock_is_named_and_the_databases_time_goes(Duration ahead, String sentence) {
        var time = onAMachineThatIs(ahead);
        assertThat(time.health().getStatus()).isEqualTo(Status.UP);
        assertThat(time.health().getStatus().getDescription()).isEqualTo(sentence);
        assertThat(time.clock().instant()).isCloseTo(Instant.now(), within(4, ChronoUnit.SECONDS));
    }

    @Test
    void a_clock_that_is_nearly_right_is_left_alone() {
        var machine = Clock.fixed(Instant.now(), Clock.systemUTC().getZone());
        var time = new DatabaseTime(sql, machine);
        assertThat(time.health().getStatus().getDescription()).isEmpty();
    }

    @Test
    void an_answer_that_took_long_says_nothing_of_the_clock() {
        var time = new DatabaseTime(sql, new Clock() {

            private Instant now = Instant.now();

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plusSeconds(60);
                return now;
            }
        });
        assertThat(time.health().getStatus().getDescription()).isEmpty();
    }

    @Test
    void while_the_database_is_away_the_last_comparison_holds() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "nobody", "none");
        var time = new DatabaseTime(JdbcClient.create(nowhere), Clock.systemUTC());
        assertThat(time.clock().instant()).isCloseTo(Instant.now(), within(4, ChronoUnit.SECONDS));
    }
}
