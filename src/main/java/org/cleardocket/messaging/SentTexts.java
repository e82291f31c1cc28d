package org.cleardocket.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that a carrier has, as rows, until it has settled and forgotten them. */
@Component
class SentTexts {

    /** A receipt that has not come by then may be lost. */
    static final Duration FIRST_CHECK = Duration.ofMinutes(10);

    /**
     * A text that a receipt is about, and how far it had come before.
     *
     * @param accepted whether the carrier was known to have it
     */
    record Reported(long id, PhoneNumber phone, TextState state, String body, boolean accepted) {

        /** Whether a receipt is news. What was given up here may have gone out: the carrier knows better. */
        boolean yieldsTo(TextState next) {
            return state.yieldsTo(next) || state == TextState.FAILED && !accepted;
        }
    }

    /**
     * A text that the carrier is asked about.
     *
     * @param checks how often since its state last changed, this time included
     */
    record Checked(long id, @Nullable String sender, String providerId, TextState state, int checks) {
    }

    private final JdbcClient sql;

    SentTexts(JdbcClient sql) {
        this.sql = sql;
    }

    /** A receipt may be faster than the answer to the call it is about: then only our own number finds the text. */
    Optional<Reported> lock(Receipt receipt) {
        return sql.sql("""
                select id, phone, state, body, provider_id is not null as accepted from messaging.outgoing
                where provider_id = :provider or (id = :id and provider_id is null)
                order by provider_id nulls last
                limit 1
                for update
                """)
                .param("provider", receipt.providerId())
                .param("id", receipt.textId())
                .query((row, _) -> new Reported(row.getLong("id"), new PhoneNumber(row.getString("phone")),
                        TextState.valueOf(row.getString("state")), row.getString("body"),
                        row.getBoolean("accepted")))
                .optional();
    }

    /**
     * Ends the lease too: the worker whose call this was has nothing left to record.
     *
     * @param check when the carrier is next asked
     */
    void advance(Reported text, Receipt receipt, Instant check) {
        var failure = Optional.ofNullable(receipt.failure());
        sql.sql("""
                update messaging.outgoing
                set state = :state, provider_id = :provider, problem = :problem, failure = :failure, lease = null,
                    unanswered = 0, check_at = :check, checks = 0,
                    body = case when template = 'CODE' then '' else body end
                where id = :id
                """)
                .param("state", receipt.state().name())
                .param("provider", receipt.providerId())
                .param("problem", failure.map(Failure::words).orElse(null))
                .param("failure", failure.map(one -> one.reason().name()).orElse(null))
                .param("check", Outbox.at(check))
                .param("id", text.id())
                .update();
    }

    /** Takes the text that has waited longest for a check; the next is in an hour, then each day. */
    Optional<Checked> claimCheck(Instant now) {
        return sql.sql("""
                with next as (
                    select id from messaging.outgoing where check_at <= :now
                    order by check_at limit 1 for update skip locked)
                update messaging.outgoing checked
                set checks = checks + 1,
                    check_at = :now + case when checks = 0 then interval '1 hour' else interval '1 day' end
                from next where checked.id = next.id
                returning checked.id, sender, provider_id, state, checks
                """)
                .param("now", Outbox.at(now))
                .query((row, _) -> new Checked(row.getLong("id"), row.getString("sender"),
                        row.getString("provider_id"), TextState.valueOf(row.getString("state")),
                        row.getInt("checks")))
                .optional();
    }

    /** The carrier has no words of it any more. */
    void erased(long id, Instant now) {
        sql.sql("update messaging.outgoing set erased_at = :now, check_at = null where id = :id")
                .param("now", Outbox.at(now))
                .param("id", id)
                .update();
    }

    /** The carrier is asked no more. */
    void letGo(long id) {
        sql.sql("update messaging.outgoing set check_at = null where id = ?").param(id).update();
    }

    /**
     * Removes the texts of a kind whose last change is older than this and that will not be sent any more, numbers and
     * all. How many there were stays.
     */
    void removeSettled(TextTemplate kind, Instant before) {
        sql.sql("""
                with gone as (
                    delete from messaging.outgoing
                    where template = '%s' and state not in ('QUEUED', 'SENDING') and due_at < :before
                    returning date_trunc('hour', queued_at, 'UTC') as hour, state, coalesce(failure, '') as failure,
                        provider_id is not null as billed, parts)
                insert into messaging.removed (hour, state, failure, billed, texts, parts)
                select hour, state, failure, billed, count(*), sum(parts) from gone group by 1, 2, 3, 4
                on conflict (hour, state, failure, billed) do update
                set texts = removed.texts + excluded.texts, parts = removed.parts + excluded.parts
                """.formatted(kind.name())) // not a parameter: the index on these few is for one kind
                .param("before", Outbox.at(before))
                .update();
    }
}
