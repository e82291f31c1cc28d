package org.cleardocket.people;

import java.net.InetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. Tries are counted for an account from one network, and for a network over all accounts; never
 * for an account alone, because then a stranger could lock its owner out.
 */
@Component
class SignInTries {

    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_NETWORK = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private record Tries(int count, Instant last) {

        /** How long after the last try the next one is compared: 15 s, doubling, at most 15 minutes. */
        Duration pause(int free) {
            var doublings = Math.min(count - free, 10);
            var wait = FIRST_WAIT.multipliedBy(1L << Math.max(doublings, 0));
            return doublings < 0 ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }

    private final JdbcClient sql;
    private final KeyedHash hash;
    private final Clock clock;

    SignInTries(JdbcClient sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.hash = keys.hash("sign-in tries");
        this.clock = clock;
    }

    /** Takes one try, or says how long to wait for the next; in the caller's transaction. */
    Optional<Duration> take(String username, String network) {
        forgetOld();
        var pair = pair(username, network);
        var whole = hash.of("network", prefix(network));
        var wait = Stream.of(wait(whole, FREE_FOR_NETWORK), wait(pair, FREE_FOR_ACCOUNT))
                .max(Duration::compareTo)
                .filter(Duration::isPositive);
        if (wait.isEmpty()) {
            count(whole);
            count(pair);
        }
        return wait;
    }

    /** A full sign-in makes up for the tries before it. */
    void forget(String username, String network) {
        sql.sql("delete from people.sign_in_try where key = :key").param("key", pair(username, network)).update();
    }

    private Duration wait(byte[] key, int free) {
        var tries = lock(key);
        return Duration.between(clock.instant(), tries.last().plus(tries.pause(free)));
    }

    /** Reads a counter and holds it until the transaction ends, so that tries at the same moment queue up. */
    private Tries lock(byte[] key) {
        return sql.sql("""
                insert into people.sign_in_try (key, tries, last_at) values (:key, 0, :now)
                on conflict (key) do update set key = excluded.key
                returning tries, last_at
                """)
                .param("key", key)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(SignInTries::tries)
                .single();
    }

    private void count(byte[] key) {
        sql.sql("update people.sign_in_try set tries = tries + 1, last_at = :now where key = :key")
                .param("key", key)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Skips what another try holds just now: whoever comes next forgets it. */
    private void forgetOld() {
        sql.sql("""
                delete from people.sign_in_try where key in (
                    select key from people.sign_in_try where last_at < :old for update skip locked)
                """)
                .param("old", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] pair(String username, String network) {
        return hash.of("account", username, prefix(network));
    }

    /** One household or office: an IPv4 address, or the 64 bits that an IPv6 customer gets at least. */
    private static String prefix(String network) {
        var address = InetAddress.ofLiteral(network).getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(address, address.length == 4 ? 4 : 8));
    }

    private static Tries tries(ResultSet row, int number) throws SQLException {
        return new Tries(row.getInt("tries"), row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
