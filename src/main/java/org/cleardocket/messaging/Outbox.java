package org.cleardocket.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outgoing texts as rows. */
@Component
class Outbox {

    /** Long enough for a lookup and a call, which each give up after seconds. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** A text that a receipt is about, and how far it had come before. */
    record Reported(long id, PhoneNumber phone, TextState state) {
    }

    private final JdbcClient sql;

    Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    long add(NewText text, String body, TextState state, Instant now) {
        return sql.sql("""
                insert into messaging.outgoing (phone, language, template, body, state, urgent, queued_at, due_at,
                        expires_at)
                values (:phone, :language, :template, :body, :state, :urgent, :now, :now, :expires)
                returning id
                """)
                .param("phone", text.to().e164())
                .param("language", text.language().tag())
                .param("template", text.template().name())
                .param("body", state == TextState.QUEUED ? body : keep(text.template(), body))
                .param("state", state.name())
                .param("urgent", text.template().isUrgent())
                .param("now", at(now))
                .param("expires", at(now.plus(text.template().longestAge())))
                .query(Long.class).single();
    }

    private static String keep(TextTemplate template, String body) {
        return template == TextTemplate.CODE ? "" : body;
    }

    /**
     * Takes the text that is due first, codes before all, for the length of a lease. A text whose lease has ended is
     * due again: its worker may have died after the call, so that call counts as unanswered.
     */
    Optional<Claim> claim(Instant now) {
        return sql.sql("""
                with due as (
                    select id, unanswered from messaging.outgoing
                    where state in ('QUEUED', 'SENDING') and due_at <= :now
                    order by urgent desc, due_at, id
                    limit 1
                    for update skip locked)
                update messaging.outgoing claimed
                set state = 'SENDING', lease = :lease, due_at = :ends, attempts = attempts + 1,
                    unanswered = claimed.unanswered + 1, tried_at = coalesce(tried_at, :now)
                from due where claimed.id = due.id
                returning claimed.*, due.unanswered as unanswered_before,
                    exists (select from messaging.stop where stop.phone = claimed.phone) as stopped
                """)
                .param("now", at(now))
                .param("lease", UUID.randomUUID())
                .param("ends", at(now.plus(LEASE)))
                .query((row, _) -> claim(row))
                .optional();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var text = new OutgoingText(row.getLong("id"), new PhoneNumber(row.getString("phone")), row.getString("body"),
                instant(row, "tried_at"));
        var exempt = TextTemplate.valueOf(row.getString("template")).mayGoToStoppedNumber();
        return new Claim(text, row.getObject("lease", UUID.class), instant(row, "due_at"), row.getBoolean("urgent"),
                row.getBoolean("stopped") && !exempt, row.getInt("attempts"), row.getInt("unanswered_before"),
                instant(row, "expires_at"));
    }

    /** The carrier has it. Changes nothing where a receipt or another worker was faster. */
    void accepted(Claim claim, String providerId) {
        settle(claim, TextState.SENT, claim.leaseEnds(), 0, providerId, null);
    }

    /** Nothing more will be tried. */
    void ended(Claim claim, TextState state, String problem) {
        settle(claim, state, claim.leaseEnds(), claim.unanswered(), null, problem);
    }

    /** Goes back into the queue. */
    void later(Claim claim, Instant due, int unanswered, String problem) {
        settle(claim, TextState.QUEUED, due, unanswered, null, problem);
    }

    private void settle(Claim claim, TextState state, Instant due, int unanswered, @Nullable String providerId,
            @Nullable String problem) {
        sql.sql("""
                update messaging.outgoing
                set state = :state, lease = null, due_at = :due, unanswered = :unanswered, provider_id = :provider,
                    problem = :problem,
                    body = case when template = 'CODE' and :state <> 'QUEUED' then '' else body end
                where id = :id and lease = :lease
                """)
                .param("state", state.name())
                .param("due", at(due))
                .param("unanswered", unanswered)
                .param("provider", providerId)
                .param("problem", problem)
                .param("id", claim.text().id())
                .param("lease", claim.lease())
                .update();
    }

    /** The first of the carrier's messages that is not already known to be another text of ours. */
    Optional<String> firstNotOurs(List<String> providerIds) {
        return providerIds.stream()
                .filter(id -> sql.sql("select count(*) from messaging.outgoing where provider_id = ?").param(id)
                        .query(Integer.class).single() == 0)
                .findFirst();
    }

    /** Of the texts to a number that no call was ever made for, none will go out. */
    void suppressQueued(PhoneNumber phone, String problem) {
        sql.sql("""
                update messaging.outgoing
                set state = 'SUPPRESSED', problem = :problem, body = case when template = 'CODE' then '' else body end
                where phone = :phone and state = 'QUEUED' and unanswered = 0 and template <> 'STOPPED'
                """)
                .param("phone", phone.e164())
                .param("problem", problem)
                .update();
    }

    /** A receipt may be faster than the answer to the call it is about: then only our own number finds the text. */
    Optional<Reported> lock(Receipt receipt) {
        return sql.sql("""
                select id, phone, state from messaging.outgoing
                where provider_id = :provider or (id = :id and provider_id is null)
                order by provider_id nulls last
                limit 1
                for update
                """)
                .param("provider", receipt.providerId())
                .param("id", receipt.textId())
                .query((row, _) -> new Reported(row.getLong("id"), new PhoneNumber(row.getString("phone")),
                        TextState.valueOf(row.getString("state"))))
                .optional();
    }

    /** Ends the lease too: the worker whose call this was has nothing left to record. */
    void advance(Reported text, Receipt receipt) {
        sql.sql("""
                update messaging.outgoing
                set state = :state, provider_id = :provider, problem = :problem, lease = null, unanswered = 0,
                    body = case when template = 'CODE' then '' else body end
                where id = :id
                """)
                .param("state", receipt.state().name())
                .param("provider", receipt.providerId())
                .param("problem", receipt.problem())
                .param("id", text.id())
                .update();
    }

    /** Removes the codes whose last change is older than this and that will not be sent any more, numbers and all. */
    void removeSettledCodes(Instant before) {
        sql.sql("""
                delete from messaging.outgoing
                where template = 'CODE' and state not in ('QUEUED', 'SENDING') and due_at < :before
                """)
                .param("before", at(before))
                .update();
    }

    /** The language of the last text to a number. */
    Optional<String> lastLanguage(PhoneNumber phone) {
        return sql.sql("select language from messaging.outgoing where phone = ? order by id desc limit 1")
                .param(phone.e164()).query(String.class).optional();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
