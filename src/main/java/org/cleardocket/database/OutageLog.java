package org.cleardocket.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the log says of work that fails because the database is away: a line when that begins, one a minute, and one when
 * it is over. Many tasks look into the database each second.
 */
@Component
public class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final Duration EACH = Duration.ofMinutes(1);

    private final InstantSource clock;
    private @Nullable Instant told;
    private int untold;

    /** For one outage at a time, as the machine's clock goes. */
    @Autowired
    public OutageLog() {
        this(Clock.systemUTC());
    }

    OutageLog(InstantSource clock) {
        this.clock = clock;
    }

    /** @return whether the failure is one of an outage; any other is the caller's to tell */
    public synchronized boolean tell(Throwable failure) {
        if (!DatabaseAway.causes(failure)) {
            return false;
        }
        var now = clock.instant();
        if (told == null) {
            LOG.warn("The database is away: {}. What needs it is tried again.", failure.getClass().getName());
            told = now;
        } else if (told.plus(EACH).isAfter(now)) {
            untold++;
        } else {
            LOG.warn("The database is still away. Since the last line, tries that failed: {}.", untold + 1);
            told = now;
            untold = 0;
        }
        return true;
    }

    /** Work that is found to have nothing to do while the database is away. */
    public <T> Predicate<T> around(Predicate<T> work) {
        return one -> {
            try {
                return work.test(one);
            } catch (RuntimeException failure) {
                if (tell(failure)) {
                    return false;
                }
                throw failure;
            }
        };
    }

    /** The database has just given out a connection. */
    synchronized void over() {
        if (told != null) {
            LOG.warn("The database is back.");
            told = null;
            untold = 0;
        }
    }
}
