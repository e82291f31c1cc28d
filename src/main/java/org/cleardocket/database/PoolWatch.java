package org.cleardocket.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Turns liveness red when nobody has got a connection out of the pool for a minute, though the database takes new ones:
 * a new process has a new pool. Where the database takes none, the fault is not the pool's, a new process would be no
 * better off, and pages that need no database go on.
 */
@Component
class PoolWatch {

    static final Duration STUCK_AFTER = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(PoolWatch.class);

    private final DataSource pool;
    private final DataSource plain;
    private final ApplicationEventPublisher events;
    private final OutageLog outages;
    private final Clock clock;
    private Instant lastGood;
    private boolean stuck;

    @Autowired
    PoolWatch(HikariDataSource pool, ApplicationEventPublisher events, OutageLog outages) {
        this(pool, besides(pool), events, outages, Clock.systemUTC());
    }

    /** @param plain connections to the same database that are not the pool's */
    PoolWatch(DataSource pool, DataSource plain, ApplicationEventPublisher events, OutageLog outages, Clock clock) {
        this.pool = pool;
        this.plain = plain;
        this.events = events;
        this.outages = outages;
        this.clock = clock;
        lastGood = clock.instant();
    }

    private static DataSource besides(HikariDataSource pool) {
        var limits = new Properties();
        pool.getDataSourceProperties().forEach((name, limit) -> limits.setProperty(name.toString(), limit.toString()));
        limits.setProperty("loginTimeout", "10"); // seconds; a frozen database takes connections and says nothing
        var plain = new DriverManagerDataSource(pool.getJdbcUrl(), limits);
        plain.setUsername(pool.getUsername());
        plain.setPassword(pool.getPassword());
        return plain;
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        var works = connects(pool);
        if (works) {
            outages.over();
        }
        if (works || !connects(plain)) {
            lastGood = clock.instant();
        }
        var now = lastGood.plus(STUCK_AFTER).isBefore(clock.instant());
        if (now != stuck) {
            stuck = now;
            tell();
        }
    }

    private static boolean connects(DataSource database) {
        try (var _ = database.getConnection()) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void tell() {
        if (stuck) {
            LOG.error("For a minute nobody has got a connection to the database. Start this portal anew.");
        } else {
            LOG.info("There are connections to the database again.");
        }
        AvailabilityChangeEvent.publish(events, this, stuck ? LivenessState.BROKEN : LivenessState.CORRECT);
    }
}
