package org.cleardocket.messaging;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers that a number gets once a day at most, as rows. */
@Component
class DailyAnswers {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient sql;

    DailyAnswers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Whether the number has not had this answer for a day; then this is it. Of messages that come at the same moment
     * one is first.
     */
    boolean isFirst(PhoneNumber phone, TextTemplate answer, Instant now) {
        return sql.sql("""
                insert into messaging.answered (phone, template, at) values (:phone, :template, :now)
                on conflict (phone, template) do update set at = excluded.at where answered.at <= :before
                """)
                .param("phone", phone.e164())
                .param("template", answer.name())
                .param("now", Outbox.at(now))
                .param("before", Outbox.at(now.minus(A_DAY)))
                .update() == 1;
    }

    /** Whether the number has had this answer within a day. */
    boolean has(PhoneNumber phone, TextTemplate answer, Instant now) {
        return sql.sql("select exists (select from messaging.answered where phone = ? and template = ? and at > ?)")
                .params(phone.e164(), answer.name(), Outbox.at(now.minus(A_DAY))).query(Boolean.class).single();
    }

    /** The number may have this answer again at once. */
    void forget(PhoneNumber phone, TextTemplate answer) {
        sql.sql("delete from messaging.answered where phone = ? and template = ?").params(phone.e164(), answer.name())
                .update();
    }

    /** Removes what counts no more, and with it the numbers of people we do not know. */
    void removeOld(Instant now) {
        sql.sql("delete from messaging.answered where at <= ?").param(Outbox.at(now.minus(A_DAY))).update();
    }
}
