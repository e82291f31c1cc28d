package org.cleardocket.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the owner of a number was last heard of: they wrote, or typed a code. That the phone took a text says nothing: so
 * does the phone of whoever has the number next. Of a number without a request nothing is kept.
 */
@Component
class NumberStore {

    /** A number that nobody uses is given to somebody else after as little as 45 days (47 CFR 52.15(f)). */
    static final Duration SILENCE = Duration.ofDays(90);

    private final JdbcClient sql;

    NumberStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The person has just told us the number; a code has proven it where they sent the request themselves. */
    void add(PhoneNumber phone, Instant at, boolean proven) {
        sql.sql("""
                insert into requests.number (phone, heard_at, proven_at)
                values (:phone, :at, case when :proven then :at end)
                on conflict (phone) do update set heard_at = greatest(number.heard_at, excluded.heard_at),
                    proven_at = greatest(number.proven_at, excluded.proven_at)
                """)
                .param("phone", phone.e164())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("proven", proven)
                .update();
    }

    /** Its owner wrote, or typed a code. */
    void proven(PhoneNumber phone, Instant at) {
        sql.sql("""
                update requests.number set heard_at = greatest(heard_at, :at), proven_at = greatest(proven_at, :at)
                where phone = :phone
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("phone", phone.e164())
                .update();
    }

    /** When its owner last proved to be the one we know; empty for a number that only a staff member was told. */
    Optional<Instant> provenAt(PhoneNumber phone) {
        return sql.sql("select proven_at from requests.number where phone = ? and proven_at is not null")
                .param(phone.e164()).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /** Whether nothing was heard of it for so long that it may be somebody else's by now. */
    boolean isSilent(PhoneNumber phone, Instant now) {
        return sql.sql("select not exists (select from requests.number where phone = :phone and heard_at > :since)")
                .param("phone", phone.e164())
                .param("since", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                .query(Boolean.class).single();
    }
}
