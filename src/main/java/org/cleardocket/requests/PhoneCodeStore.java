package org.cleardocket.requests;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PhoneCodeStore {

    /** A code that may still be tried, this try already counted. */
    record Tried(byte[] hash, int triesLeft) {
    }

    private final JdbcClient sql;

    PhoneCodeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID proof, byte[] hash, Instant expiresAt, int tries) {
        sql.sql("""
                insert into requests.phone_code (proof, hash, expires_at, tries_left)
                values (:proof, :hash, :expiresAt, :tries)
                """)
                .param("proof", proof)
                .param("hash", hash)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .param("tries", tries)
                .update();
    }

    /**
     * Counts a try and holds the code until the transaction ends. Empty where it may not be tried any more.
     *
     * @param again whether the code may be tried again where this try is wrong
     */
    Optional<Tried> tryOnce(UUID proof, boolean again, Instant now) {
        return sql.sql("""
                update requests.phone_code set tries_left = case when :again then tries_left - 1 else 0 end
                where proof = :proof and expires_at > :now and tries_left > 0 and used_at is null
                returning hash, tries_left
                """)
                .param("proof", proof)
                .param("again", again)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Tried(row.getBytes("hash"), row.getInt("tries_left")))
                .optional();
    }

    void markUsed(UUID proof, Instant now) {
        sql.sql("update requests.phone_code set used_at = :now where proof = :proof")
                .param("proof", proof)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void removeExpired(Instant now) {
        sql.sql("delete from requests.phone_code where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
