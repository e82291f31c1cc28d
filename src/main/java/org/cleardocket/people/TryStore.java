package org.cleardocket.people;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters of tries to sign in; a counter is forgotten twelve hours after its last try. */
@Component
class TryStore {

    private static final Duration REMEMBERED = Duration.ofHours(12);

    private static final Duration KNOWN = Duration.ofDays(90);

    record Tries(int count, Instant last) {
    }

    private final JdbcClient sql;

    TryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Reads a counter and holds it until the transaction ends, so that tries at the same moment queue up. */
    Tries lock(byte[] key, Instant now) {
        return sql.sql("""
                insert into people.sign_in_try (key, tries, last_at, last_before) values (:key, 0, :now, :now)
                on conflict (key) do update set key = excluded.key
                returning tries, last_at
                """)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Tries(row.getInt("tries"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    void count(byte[] key, Instant now) {
        sql.sql("""
                update people.sign_in_try set tries = tries + 1, last_before = last_at, last_at = :now
                where key = :key
                """)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As if the last try had not been: it neither counts nor begins a pause. */
    void giveBack(byte[] key) {
        sql.sql("""
                update people.sign_in_try set tries = tries - 1, last_at = last_before
                where key = :key and tries > 0
                """)
                .param("key", key)
                .update();
    }

    void forget(byte[] key) {
        sql.sql("delete from people.sign_in_try where key = :key").param("key", key).update();
    }

    /** Whether somebody has signed in from there. */
    boolean knows(byte[] network) {
        return sql.sql("select exists (select from people.known_network where key = ?)").param(network)
                .query(Boolean.class).single();
    }

    /** Remembers where somebody has signed in for 90 days. */
    void remember(byte[] network, Instant now) {
        sql.sql("""
                insert into people.known_network (key, last_at) values (:key, :now)
                on conflict (key) do update set last_at = excluded.last_at
                """)
                .param("key", network).param("now", now.atOffset(ZoneOffset.UTC)).update();
        sql.sql("""
                delete from people.known_network where key in (
                    select key from people.known_network where last_at < :old for update skip locked)
                """)
                .param("old", now.minus(KNOWN).atOffset(ZoneOffset.UTC)).update();
    }

    /** Skips what another try holds just now: whoever comes next forgets it. */
    void forgetOld(Instant now) {
        sql.sql("""
                delete from people.sign_in_try where key in (
                    select key from people.sign_in_try where last_at < :old for update skip locked)
                """)
                .param("old", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
    }
}
