package org.cleardocket.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests are to be looked at for a reminder, and which reminders there were. */
@Component
class ReminderStore {

    private final JdbcClient sql;

    ReminderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that have waited longest for a look. */
    List<RequestId> due(Instant now, int most) {
        return sql.sql("select id from requests.request where remind_at <= :now order by remind_at limit :most")
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class).list().stream().map(RequestId::new).toList();
    }

    /** Holds a request until the transaction ends. False where another instance does, or has looked already. */
    boolean lockDue(RequestId request, Instant now) {
        return !sql.sql("""
                select id from requests.request where id = :id and remind_at <= :now for no key update skip locked
                """)
                .param("id", request.value())
                .param("now", utc(now))
                .query(UUID.class).list().isEmpty();
    }

    /** @param at when to look again; {@code null} for not before something changes */
    void lookAgain(RequestId request, @Nullable Instant at) {
        sql.sql("update requests.request set remind_at = :at where id = :id")
                .param("at", at == null ? null : utc(at))
                .param("id", request.value())
                .update();
    }

    int count(RequestId request, ReminderRule rule, Instant since) {
        return sql.sql("""
                select count(*) from requests.reminder
                where request = :request and rule = :rule and since = :since
                """)
                .param("request", request.value())
                .param("rule", rule.name())
                .param("since", utc(since))
                .query(Integer.class).single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where this very one was sent before */
    void add(RequestId request, ReminderRule rule, Instant since, int occurrence, Instant at) {
        sql.sql("""
                insert into requests.reminder (request, rule, since, occurrence, at)
                values (:request, :rule, :since, :occurrence, :at)
                """)
                .param("request", request.value())
                .param("rule", rule.name())
                .param("since", utc(since))
                .param("occurrence", occurrence)
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
