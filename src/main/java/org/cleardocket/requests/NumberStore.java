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
 * The numbers of a request's person, whether each may get texts, and when they were last heard of there: they wrote, or
 * typed a code. That the phone took a text says nothing: so does the phone of whoever has the number next. Nor does a
 * code after a long silence, which its next owner can type too. Of a number without a request nothing is kept.
 */
@Component
class NumberStore {

    /** A number that nobody uses is given to somebody else after as little as 45 days (47 CFR 52.15(f)). */
    static final Duration SILENCE = Duration.ofDays(45);
    /** Texts say nothing of a person, so they go on for a while. */
    static final Duration SILENCE_OF_TEXTS = Duration.ofDays(90);

    private final JdbcClient sql;

    NumberStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes the person's number, and whether it may get texts. */
    void change(NewNumber told) {
        sql.sql("""
                update requests.request
                set phone = :phone, may_text = :mayText,
                    second_phone = nullif(second_phone, :phone),
                    second_may_text = second_may_text and second_phone <> :phone
                where id = :id
                """)
                .param("phone", told.phone().e164())
                .param("mayText", told.mayText())
                .param("id", told.request().value())
                .update();
    }

    /** They agreed to texts to one of their numbers. */
    void agreeToTexts(RequestId id, PhoneNumber phone) {
        sql.sql("""
                update requests.request
                set may_text = may_text or phone = :phone,
                    second_may_text = second_may_text or coalesce(second_phone = :phone, false)
                where id = :id
                """)
                .param("phone", phone.e164())
                .param("id", id.value())
                .update();
    }

    /** Writes their second number, and whether it may get texts. */
    void setSecond(NewNumber told) {
        sql.sql("update requests.request set second_phone = :phone, second_may_text = :mayText where id = :id")
                .param("phone", told.phone().e164())
                .param("mayText", told.mayText())
                .param("id", told.request().value())
                .update();
    }

    void removeSecond(RequestId id) {
        sql.sql("update requests.request set second_phone = null, second_may_text = false where id = ?")
                .param(id.value()).update();
    }

    /** Whether a number is anybody's, be it their second one. */
    boolean isKnown(PhoneNumber phone) {
        return sql.sql("select exists (select from requests.request where phone = :phone or second_phone = :phone)")
                .param("phone", phone.e164())
                .query(Boolean.class).single();
    }

    /** The person has just told us the number; a code has proven it where they sent the request themselves. */
    void add(RequestId request, PhoneNumber phone, Instant at, boolean proven) {
        sql.sql("""
                insert into requests.number (request, phone, heard_at, proven_at)
                values (:request, :phone, :at, case when :proven then :at end)
                on conflict (request, phone) do update set heard_at = greatest(number.heard_at, excluded.heard_at),
                    proven_at = greatest(number.proven_at, excluded.proven_at)
                """)
                .param("request", request.value())
                .param("phone", phone.e164())
                .param("at", utc(at))
                .param("proven", proven)
                .update();
    }

    /** The person has the number no longer. */
    void remove(RequestId request, PhoneNumber phone) {
        sql.sql("delete from requests.number where request = :request and phone = :phone")
                .param("request", request.value())
                .param("phone", phone.e164())
                .update();
    }

    /**
     * Its owner wrote, or typed a code: they are still the person who was not silent for long. That proves nothing for
     * a number that only a staff member was told, because it may be mistyped.
     */
    void heard(PhoneNumber phone, Instant at) {
        sql.sql("""
                with same as (
                    select request, phone from requests.number where phone = :phone and heard_at > :since
                    order by request for update)
                update requests.number
                set heard_at = greatest(heard_at, :at),
                    proven_at = case when proven_at is not null then greatest(proven_at, :at) end
                from same where number.request = same.request and number.phone = same.phone
                """)
                .param("at", utc(at))
                .param("phone", phone.e164())
                .param("since", utc(at.minus(SILENCE)))
                .update();
    }

    /** Somebody there is not the person: nothing that was heard there counts any more. */
    void doubt(PhoneNumber phone) {
        sql.sql("update requests.number set heard_at = 'epoch' where phone = ?").param(phone.e164()).update();
    }

    /** When the person last proved to have it; empty for a number that only a staff member was told. */
    Optional<Instant> provenAt(RequestId request, PhoneNumber phone) {
        return sql.sql("""
                select proven_at from requests.number
                where request = :request and phone = :phone and proven_at is not null
                """)
                .param("request", request.value())
                .param("phone", phone.e164())
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    /**
     * Whether it may be somebody else's by now: nothing was heard of the person there for so long, or since somebody
     * wrote that it is the wrong number.
     */
    boolean isSilent(RequestId request, PhoneNumber phone, Instant now) {
        return isSilentSince(request, phone, now.minus(SILENCE));
    }

    /**
     * Whether a code that went there opens the request: the person has proven the number, by the code with which they
     * sent the request or by their birth date, and was not silent for long since.
     */
    boolean opens(RequestId request, PhoneNumber phone, Instant now) {
        return provenAt(request, phone).isPresent() && !isSilent(request, phone, now);
    }

    /** Whether another person's request has the number, be it as their second one. */
    boolean isAnothers(RequestId request, PhoneNumber phone) {
        return sql.sql("""
                select exists (select from requests.request other join requests.request own on own.id = :request
                    where (other.phone = :phone or other.second_phone = :phone)
                        and (other.birth_date, other.name_folded) <> (own.birth_date, own.name_folded))
                """)
                .param("request", request.value())
                .param("phone", phone.e164())
                .query(Boolean.class).single();
    }

    /**
     * Whether no text about the request goes there: nothing was heard of the person for longer than texts go on, or
     * somebody else has asked for help with the silent number since.
     */
    boolean getsNoTexts(RequestId request, PhoneNumber phone, Instant now) {
        return isSilentSince(request, phone, now.minus(SILENCE_OF_TEXTS))
                || isSilent(request, phone, now) && isHeardOfAnother(request, phone, now.minus(SILENCE));
    }

    private boolean isSilentSince(RequestId request, PhoneNumber phone, Instant since) {
        return sql.sql("""
                select not exists (select from requests.number
                    where request = :request and phone = :phone and heard_at > :since)
                """)
                .param("request", request.value())
                .param("phone", phone.e164())
                .param("since", utc(since))
                .query(Boolean.class).single();
    }

    private boolean isHeardOfAnother(RequestId request, PhoneNumber phone, Instant since) {
        return sql.sql("""
                select exists (select from requests.number
                    where request <> :request and phone = :phone and heard_at > :since)
                """)
                .param("request", request.value())
                .param("phone", phone.e164())
                .param("since", utc(since))
                .query(Boolean.class).single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
