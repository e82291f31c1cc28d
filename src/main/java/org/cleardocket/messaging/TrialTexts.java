package org.cleardocket.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of texts to invented numbers, put straight into the outbox, for trials of the sending side on a database
 * that serves nobody.
 */
public final class TrialTexts {

    /**
     * A text as the outbox has it.
     *
     * @param code       whether it is a code, of which two may go out
     * @param providerId the carrier's number of it; {@code null} where the carrier is not known to have it
     */
    public record TrialText(long id, String phone, String body, boolean code, TextState state,
            @Nullable String providerId) {
    }

    private final JdbcClient sql;

    /** @throws IllegalStateException where texts wait or have been sent: such a database serves somebody */
    public TrialTexts(JdbcClient sql) {
        if (sql.sql("select exists (select from messaging.outgoing)").query(Boolean.class).single()) {
            throw new IllegalStateException("Trial texts are for a database that has no text yet.");
        }
        this.sql = sql;
    }

    /** Every tenth is a code, and every fifth says to the same number what another one says, as updates do. */
    public void queue(int count, Instant now) {
        sql.sql("""
                insert into messaging.outgoing (phone, language, template, body, state, urgent, queued_at, due_at,
                        expires_at)
                select format('+1%s55501%s', 200 + n * 4 / 5 / 100 % 800, lpad((n * 4 / 5 % 100)::text, 2, '0')), 'en',
                    case when n % 10 = 0 then 'CODE' else 'UPDATE' end,
                    'LA County Records Help: ' || case when n % 10 = 0 then lpad(n::text, 6, '0') else 'a trial.' end,
                    'QUEUED', n % 10 = 0, :now, :now,
                    :now + case when n % 10 = 0 then interval '10 minutes' else interval '1 day' end
                from generate_series(1, :count) n
                """)
                .param("now", Outbox.at(now))
                .param("count", count)
                .update();
    }

    /** Texts that arrived long ago. */
    public void addOld(int count, Instant now) {
        sql.sql("""
                insert into messaging.outgoing (phone, language, template, body, state, urgent, queued_at, due_at,
                        expires_at, tried_at, attempts, provider_id)
                select format('+1%s55501%s', 200 + n / 100 % 800, lpad((n % 100)::text, 2, '0')), 'en', 'UPDATE',
                    'LA County Records Help: a trial.', 'DELIVERED', false, at, at, at + interval '1 day', at, 1,
                    'SMold' || n
                from generate_series(1, :count) n, lateral (select :now - n * interval '30 seconds' as at)
                """)
                .param("now", Outbox.at(now))
                .param("count", count)
                .update();
        sql.sql("vacuum analyze messaging.outgoing").update();
    }

    /** How many are still to be sent. */
    public int waiting() {
        return sql.sql("select count(*) from messaging.outgoing where state in ('QUEUED', 'SENDING')")
                .query(Integer.class).single();
    }

    public List<TrialText> all() {
        return sql.sql("""
                select id, phone, body, urgent as code, state, provider_id from messaging.outgoing order by id
                """)
                .query(TrialText.class).list();
    }
}
