package org.cleardocket.messaging;

import java.time.Clock;
import java.util.List;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no texts. One STOP is for everything the portal sends, at once (47 CFR 64.1200(a)(10)–(12)). */
@Component
class Stops {

    static final String PROBLEM = "This person has said STOP.";

    /** As the audit log calls it. */
    static final String STOPPED = "messaging.stopped";
    static final String STARTED = "messaging.started";

    /** The word of a STOP that we did not hear ourselves. */
    private static final String AT_THE_CARRIER = "(said to the carrier)";

    private final JdbcClient sql;
    private final Outbox outbox;
    private final DailyAnswers daily;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stops(JdbcClient sql, Outbox outbox, DailyAnswers daily, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.daily = daily;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    boolean has(PhoneNumber phone) {
        return sql.sql("select exists (select from messaging.stop where phone = ?)").param(phone.e164())
                .query(Boolean.class).single();
    }

    /**
     * Records a STOP and suppresses what is queued. One in the person's own words counts beside one that they told.
     *
     * @return whether it is news
     */
    @Transactional
    public boolean add(PhoneNumber phone, String word) {
        var added = sql.sql("""
                insert into messaging.stop as known (phone, word, at) values (:phone, :word, :at)
                on conflict (phone) do update set word = :word, at = :at where known.word = :told and :word <> :told
                """)
                .param("phone", phone.e164())
                .param("word", word)
                .param("told", StopChange.TOLD)
                .param("at", Outbox.at(clock.instant()))
                .update();
        outbox.suppressQueued(phone, PROBLEM).forEach(text ->
                events.publishEvent(new TextFailed(text, phone, Failure.Reason.BLOCKED)));
        if (added > 0) {
            remember(phone, true, word);
        }
        return added > 0;
    }

    /**
     * Records a STOP that the carrier heard, and writes it into the audit log.
     *
     * @param textId the text by which the carrier told us
     */
    @Transactional
    public void addFromCarrier(PhoneNumber phone, long textId) {
        if (add(phone, AT_THE_CARRIER)) {
            audit.record(Actor.PROGRAM, STOPPED, subject(textId), "");
        }
    }

    /**
     * Records a START.
     *
     * @return whether the number was stopped before
     */
    @Transactional
    public boolean remove(PhoneNumber phone, String word) {
        var removed = sql.sql("delete from messaging.stop where phone = ?").param(phone.e164()).update();
        if (removed > 0) {
            remember(phone, false, word);
        }
        return removed > 0;
    }

    /**
     * Takes back a STOP that was told to a member of the staff, and what came near to one. One from a text ends with a START from a text alone,
     * because the carrier keeps it too.
     *
     * @return whether no STOP is left
     */
    boolean lift(PhoneNumber phone) {
        var word = sql.sql("select word from messaging.stop where phone = ? for update").param(phone.e164())
                .query(String.class).optional();
        var lifted = word.isEmpty() || word.get().equals(StopChange.TOLD) && remove(phone, StopChange.TOLD);
        if (lifted) {
            daily.forget(phone, TextTemplate.DID_YOU_MEAN_STOP);
        }
        return lifted;
    }

    /** Every STOP and START of a number, the oldest first. */
    List<StopChange> history(PhoneNumber phone) {
        return sql.sql("select at, stopped, word from messaging.stop_history where phone = ? order by id")
                .param(phone.e164())
                .query((row, _) -> new StopChange(Outbox.instant(row, "at"), row.getBoolean("stopped"),
                        row.getString("word")))
                .list();
    }

    private void remember(PhoneNumber phone, boolean stopped, String word) {
        sql.sql("""
                insert into messaging.stop_history (phone, stopped, word, at) values (:phone, :stopped, :word, :at)
                """)
                .param("phone", phone.e164())
                .param("stopped", stopped)
                .param("word", word)
                .param("at", Outbox.at(clock.instant()))
                .update();
    }

    /** What a line of the audit log about a STOP names: a message, outgoing or incoming, never a number. */
    static String subject(long messageId) {
        return "text:" + messageId;
    }
}
