package org.cleardocket.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CodePressStore {

    /**
     * The last code a visitor asked for.
     *
     * @param browser whose it is; {@code null} where an older version sent it
     * @param untried whether nobody has typed anything for it yet
     * @param times   how often in a row they asked
     */
    record Last(UUID proof, byte @Nullable [] browser, Instant at, boolean untried, int times) {
    }

    private final JdbcClient sql;

    CodePressStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits for whoever is about to do the same. False where this visitor has asked before. */
    boolean add(byte[] visitor, byte[] browser, byte[] network, byte[] range, UUID proof, Instant now) {
        return sql.sql("""
                insert into requests.code_press (visitor, browser, network, range, proof, at, times)
                values (:visitor, :browser, :network, :range, :proof, :now, 1)
                on conflict do nothing
                """)
                .param("visitor", visitor)
                .param("browser", browser)
                .param("network", network)
                .param("range", range)
                .param("proof", proof)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /**
     * Waits for whoever is about to do the same, and then looks anew, because what they did came after this began.
     * Empty where the visitor has typed a code meanwhile.
     */
    Optional<Last> lock(byte[] visitor) {
        sql.sql("select from requests.code_press where visitor = ? for update").param(visitor)
                .query((_, _) -> visitor).list();
        return find(visitor);
    }

    Optional<Last> find(byte[] visitor) {
        return sql.sql("""
                select proof, browser, at, times, exists (select from requests.phone_code code
                    where code.proof = press.proof and code.tries_left = ?) as untried
                from requests.code_press press where visitor = ?
                """)
                .param(PhoneCodes.TRIES)
                .param(visitor).query((row, _) -> last(row)).optional();
    }

    private static Last last(ResultSet row) throws SQLException {
        return new Last(row.getObject("proof", UUID.class), row.getBytes("browser"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("untried"), row.getInt("times"));
    }

    void again(byte[] visitor, byte[] browser, byte[] network, UUID proof, Instant now, int times) {
        sql.sql("""
                update requests.code_press set browser = :browser, network = :network, proof = :proof, at = :now, times = :times
                where visitor = :visitor
                """)
                .param("browser", browser)
                .param("network", network)
                .param("proof", proof)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("times", times)
                .param("visitor", visitor)
                .update();
    }

    void remove(UUID proof) {
        sql.sql("delete from requests.code_press where proof = ?").param(proof).update();
    }

    /** How many numbers were asked for from one network since then. */
    int numbersFrom(byte[] network, Instant since) {
        return sql.sql("select count(*) from requests.code_press where network = ? and at > ?")
                .param(network).param(since.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    /** How many presses there were for numbers of one range since then, each number once for each visitor. */
    int pressesIn(byte[] range, Instant since) {
        return sql.sql("select count(*) from requests.code_press where range = ? and at > ?")
                .param(range).param(since.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    void removeOlder(Instant before) {
        sql.sql("delete from requests.code_press where at < ?").param(before.atOffset(ZoneOffset.UTC)).update();
    }
}
