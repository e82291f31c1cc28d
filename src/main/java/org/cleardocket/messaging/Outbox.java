package org.cleardocket.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that are still to be sent, as rows. */
@Component
class Outbox {

    /** Long enough for a lookup and a call, which each give up after seconds. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient sql;

    Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param due from when on it may go; how long it is worth sending counts from then */
    long add(NewText text, String body, TextState state, Instant now, Instant due) {
        return sql.sql("""
                insert into messaging.outgoing (phone, language, template, body, parts, state, urgent, queued_at,
                        due_at, expires_at)
                values (:phone, :language, :template, :body, :parts, :state, :urgent, :now, :due, :expires)
                returning id
                """)
                .param("phone", text.to().e164())
                .param("language", text.language().tag())
                .param("template", text.template().name())
                .param("body", state == TextState.QUEUED ? body : keep(text.template(), body))
                .param("parts", Segments.of(body).parts())
                .param("state", state.name())
                .param("urgent", text.template().isUrgent())
                .param("now", at(now))
                .param("due", at(due))
                .param("expires", at(due.plus(text.template().longestAge())))
                .query(Long.class).single();
    }

    /** Another text with the words of an earlier one, which a code's owner never gets. */
    long repeat(long textId, PhoneNumber to, TextState state, Instant now, Instant due) {
        return sql.sql("""
                insert into messaging.outgoing (phone, language, template, body, parts, state, urgent, queued_at,
                        due_at, expires_at)
                select :to, language, template, body, parts, :state, urgent, :now, :due, :expires
                from messaging.outgoing where id = :id and template <> 'CODE'
                returning id
                """)
                .param("to", to.e164())
                .param("state", state.name())
                .param("now", at(now))
                .param("due", at(due))
                .param("expires", at(due.plus(TextTemplate.A_DAY)))
                .param("id", textId)
                .query(Long.class).single();
    }

    /** A text that somebody wrote in their own words. */
    record OwnWords(String body, String language) {
    }

    /** Empty where the sentence was the portal's own. */
    Optional<OwnWords> ownWords(long textId) {
        return sql.sql("select body, language from messaging.outgoing where id = ? and template = 'MESSAGE'")
                .param(textId).query(OwnWords.class).optional();
    }

    /** What a worker has in hand, or may have sent without an answer, is at least not sent any more. */
    void withdraw(Collection<Long> textIds, PhoneNumber to, String why, Instant now) {
        sql.sql("""
                update messaging.outgoing
                set expires_at = :now, problem = :why,
                    state = case when state = 'QUEUED' and unanswered = 0 then 'WITHDRAWN' else state end
                where id = any(:ids) and phone = :phone and state in ('QUEUED', 'SENDING')
                """)
                .param("now", at(now))
                .param("why", why)
                .param("ids", textIds.toArray(Long[]::new))
                .param("phone", to.e164())
                .update();
    }

    private static String keep(TextTemplate template, String body) {
        return template == TextTemplate.CODE ? "" : body;
    }

    /**
     * Takes the text that is due first, codes before all, for the length of a lease. A text whose lease has ended is
     * due again: its worker may have died after the call, so that call counts as unanswered.
     *
     * <p>With a limit, each text takes a token from one row that all instances share: one more update in a statement
     * that is made anyway, where a library would take four. Tokens of one second are saved up, none wasted on an empty
     * queue, and a clock that goes back costs no more than two seconds of them.
     *
     * @param sender    who takes it, if nobody else may have it yet
     * @param perSecond how many may go in a second; 0 for any number
     * @param inHand    texts that this very process is sending, which no jump of its clock makes due
     */
    Optional<Claim> claim(Instant now, SmsGateway sender, int perSecond, Collection<Long> inHand) {
        return sql.sql("""
                with pace as (
                    update messaging.pace
                    set next_at = make_interval(secs => :gap)
                        + least(greatest(next_at, :now + make_interval(secs => :gap - 1)), :now)
                    where :gap > 0 and (next_at <= :now or next_at > :now + interval '2 seconds')
                        and exists (select from messaging.outgoing
                            where state in ('QUEUED', 'SENDING') and due_at <= :now and id <> all (:inHand))
                    returning 1),
                due as (
                    select id, unanswered from messaging.outgoing
                    where state in ('QUEUED', 'SENDING') and due_at <= :now and id <> all (:inHand)
                        and (:gap = 0 or exists (select from pace))
                    order by urgent desc, due_at, id
                    limit 1
                    for update skip locked)
                update messaging.outgoing claimed
                set state = 'SENDING', lease = :lease, due_at = :ends, attempts = attempts + 1,
                    unanswered = claimed.unanswered + 1, tried_at = coalesce(tried_at, :now),
                    sender = coalesce(claimed.sender, :sender)
                from due where claimed.id = due.id
                returning claimed.*, due.unanswered as unanswered_before,
                    exists (select from messaging.stop where stop.phone = claimed.phone) as stopped
                """)
                .param("now", at(now))
                .param("gap", perSecond == 0 ? 0.0 : 1.0 / perSecond)
                .param("inHand", inHand.toArray(Long[]::new))
                .param("lease", UUID.randomUUID())
                .param("ends", at(now.plus(LEASE)))
                .param("sender", sender.name())
                .query((row, _) -> claim(row))
                .optional();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var text = new OutgoingText(row.getLong("id"), new PhoneNumber(row.getString("phone")), row.getString("body"),
                instant(row, "tried_at"));
        var template = TextTemplate.valueOf(row.getString("template"));
        return new Claim(text, template, row.getString("sender"), row.getObject("lease", UUID.class),
                instant(row, "due_at"), row.getBoolean("stopped") && !template.mayGoToStoppedNumber(),
                row.getInt("attempts"), row.getInt("unanswered_before"), instant(row, "expires_at"));
    }

    /** Whether the number's owner has said STOP by now, and this text may not pass. */
    boolean isStopped(Claim claim) {
        return !claim.template().mayGoToStoppedNumber()
                && sql.sql("select exists (select from messaging.stop where phone = ?)")
                        .param(claim.text().to().e164()).query(Boolean.class).single();
    }

    /** The carrier has it. False where a receipt or another worker was faster, which changes nothing. */
    boolean accepted(Claim claim, String providerId, Instant now) {
        return sql.sql("""
                update messaging.outgoing
                set state = 'SENT', lease = null, unanswered = 0, provider_id = :provider, problem = null,
                    check_at = :check, body = case when template = 'CODE' then '' else body end
                where id = :id and lease = :lease
                """)
                .param("provider", providerId)
                .param("check", at(now.plus(SentTexts.FIRST_CHECK)))
                .param("id", claim.text().id())
                .param("lease", claim.lease())
                .update() == 1;
    }

    /** Nothing more will be tried. False where a receipt or another worker was faster, which changes nothing. */
    boolean ended(Claim claim, TextState state, Failure failure) {
        return sql.sql("""
                update messaging.outgoing
                set state = :state, lease = null, unanswered = :unanswered, problem = :problem, failure = :failure,
                    body = case when template = 'CODE' then '' else body end
                where id = :id and lease = :lease
                """)
                .param("state", state.name())
                .param("unanswered", claim.unanswered())
                .param("problem", failure.words())
                .param("failure", failure.reason().name())
                .param("id", claim.text().id())
                .param("lease", claim.lease())
                .update() == 1;
    }

    /**
     * Goes back into the queue.
     *
     * @param sender who takes it next; {@code null} for whoever can
     */
    void later(Claim claim, Instant due, int unanswered, @Nullable String sender, String problem) {
        backIntoQueue(claim, due, claim.attempts(), unanswered, sender, problem);
    }

    /** Goes back into the queue as if it had not been claimed. */
    void release(Claim claim, Instant due) {
        backIntoQueue(claim, due, claim.attempts() - 1, claim.unanswered(),
                claim.unanswered() > 0 ? claim.sender() : null, null);
    }

    private void backIntoQueue(Claim claim, Instant due, int attempts, int unanswered, @Nullable String sender,
            @Nullable String problem) {
        sql.sql("""
                update messaging.outgoing
                set state = 'QUEUED', lease = null, due_at = :due, attempts = :attempts, unanswered = :unanswered,
                    sender = :sender, problem = coalesce(:problem, problem)
                where id = :id and lease = :lease
                """)
                .param("due", at(due))
                .param("attempts", attempts)
                .param("unanswered", unanswered)
                .param("sender", sender)
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

    /** Of the texts to a number that no call was ever made for, none will go out. Returns their ids. */
    List<Long> suppressQueued(PhoneNumber phone, String problem) {
        var passing = Arrays.stream(TextTemplate.values()).filter(TextTemplate::mayGoToStoppedNumber)
                .map(TextTemplate::name).toArray(String[]::new);
        return sql.sql("""
                update messaging.outgoing
                set state = 'SUPPRESSED', problem = :problem, failure = 'BLOCKED',
                    body = case when template = 'CODE' then '' else body end
                where phone = :phone and state = 'QUEUED' and unanswered = 0 and template <> all (:passing)
                returning id
                """)
                .param("phone", phone.e164())
                .param("problem", problem)
                .param("passing", passing)
                .query(Long.class).list();
    }

    /** How many are still to be sent, scheduled ones too. */
    int count() {
        return sql.sql("select count(*) from messaging.outgoing where state in ('QUEUED', 'SENDING')")
                .query(Integer.class).single();
    }

    /** Since when the text that is due first has waited; empty where none is due. */
    Optional<Instant> oldestDue(Instant now, boolean codesAlone) {
        return sql.sql("""
                select due_at from messaging.outgoing
                where state in ('QUEUED', 'SENDING') and due_at <= :now and (urgent or not :codesAlone)
                order by due_at limit 1
                """)
                .param("now", at(now))
                .param("codesAlone", codesAlone)
                .query((row, _) -> instant(row, "due_at")).optional();
    }

    /** Whether a text could have gone before now and has not. */
    boolean isWaiting(Instant now, boolean codesAlone) {
        return sql.sql("""
                select exists (select from messaging.outgoing
                    where state in ('QUEUED', 'SENDING') and (due_at <= :now or attempts > 0)
                        and (urgent or not :codesAlone))
                """)
                .param("now", at(now))
                .param("codesAlone", codesAlone)
                .query(Boolean.class).single();
    }

    /** What the last texts to a number say, the newest first. */
    List<String> lastBodies(PhoneNumber phone) {
        return sql.sql("select body from messaging.outgoing where phone = ? order by id desc limit 50")
                .param(phone.e164()).query(String.class).list();
    }

    /** What the last text to a number was, if it was promised after that moment. */
    Optional<TextTemplate> lastTemplate(PhoneNumber phone, Instant after) {
        return sql.sql("select template, queued_at from messaging.outgoing where phone = ? order by id desc limit 1")
                .param(phone.e164())
                .query((row, _) -> instant(row, "queued_at").isAfter(after) ? row.getString("template") : "")
                .optional().filter(template -> !template.isEmpty()).map(TextTemplate::valueOf);
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
