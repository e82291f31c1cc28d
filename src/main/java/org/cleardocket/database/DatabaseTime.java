package org.cleardocket.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The database's time, by which all copies of the portal agree: the machine's clock, put right by what it is ahead. It
 * is compared at start and twice a minute. Health and log name a clock that is wrong.
 */
@Component("clockHealthIndicator")
public class DatabaseTime implements HealthIndicator {

    /** Clocks that are kept right differ by less. Nothing is put right then, so that time has no steps. */
    private static final Duration RIGHT = Duration.ofSeconds(1);
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration WRONG = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTime.class);

    private final JdbcClient sql;
    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;
    private String told = "";

    @Autowired
    DatabaseTime(JdbcClient sql) {
        this(sql, Clock.systemUTC());
    }

    DatabaseTime(JdbcClient sql, Clock machine) {
        this.sql = sql;
        this.machine = machine;
        compare();
    }

    /** A clock that shows it. */
    public Clock clock() {
        return new Shown(ZoneOffset.UTC);
    }

    @Scheduled(fixedDelay = 30_000)
    final void compare() {
        try {
            var before = machine.instant();
            var theirs = sql.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
            var took = Duration.between(before, machine.instant());
            if (took.compareTo(SLOW) < 0) { // otherwise nobody can say when in it the database looked
                ahead = Duration.between(theirs, before.plus(took.dividedBy(2)));
            }
        } catch (DataAccessException away) {
            LOG.debug("The clocks cannot be compared just now.", away);
        }
        tell();
    }

    private synchronized void tell() {
        var sentence = sentence();
        if (!sentence.equals(told) && !sentence.isEmpty()) {
            LOG.warn("{} The portal goes by the database's. Set this machine's right (NTP), or the database's.", sentence);
        }
        told = sentence;
    }

    /** That the machine's clock is wrong; empty where it is not. */
    private String sentence() {
        var off = ahead.abs();
        if (off.compareTo(WRONG) < 0) {
            return "";
        }
        var seconds = Math.round(off.toMillis() / 1000.0);
        var much = seconds < 120 ? seconds + " seconds" : Math.round(seconds / 60.0) + " minutes";
        return "This machine's clock is " + much + (ahead.isNegative() ? " behind" : " ahead of") + " the database's.";
    }

    @Override
    public Health health() {
        return Health.status(new Status(Status.UP.getCode(), sentence())).build();
    }

    private final class Shown extends Clock {

        private final ZoneId zone;

        Shown(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shown(other);
        }

        @Override
        public Instant instant() {
            var now = machine.instant();
            return ahead.abs().compareTo(RIGHT) < 0 ? now : now.minus(ahead);
        }
    }
}
