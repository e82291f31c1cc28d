package org.cleardocket.database;

import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Turns liveness red when nobody has got a connection out of the pool for a minute: a new process has a new pool. Where
 * the database's machine refuses connections outright, the fault is surely not the pool's, and pages that need no
 * database go on.
 */
@Component
class PoolWatch {

    static final Duration STUCK_AFTER = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(PoolWatch.class);

    private final DataSource pool;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private Instant lastGood;
    private boolean stuck;

    @Autowired
    PoolWatch(DataSource pool, ApplicationEventPublisher events) {
        this(pool, events, Clock.systemUTC());
    }

    PoolWatch(DataSource pool, ApplicationEventPublisher events, Clock clock) {
        this.pool = pool;
        this.events = events;
        this.clock = clock;
        lastGood = clock.instant();
    }

    @Scheduled(fixedDelay = 5000)
    void look() {
        if (givesOutOrIsRefused()) {
            lastGood = clock.instant();
        }
        var now = lastGood.plus(STUCK_AFTER).isBefore(clock.instant());
        if (now != stuck) {
            stuck = now;
            tell();
        }
    }

    private boolean givesOutOrIsRefused() {
        try (var _ = pool.getConnection()) {
            return true;
        } catch (SQLException e) {
            return isRefused(e);
        }
    }

    private static boolean isRefused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
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
