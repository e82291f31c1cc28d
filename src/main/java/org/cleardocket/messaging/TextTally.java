package org.cleardocket.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the texts in the database, those of all instances, removed codes too. */
@Component
class TextTally {

    /**
     * Texts that were queued in the same hour and went the same way.
     *
     * @param billed whether the carrier took them
     */
    record Line(Instant hour, TextState state, Failure.@Nullable Reason failure, boolean billed, int texts,
            int parts) {
    }

    private final JdbcClient sql;

    TextTally(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param from the beginning of an hour */
    List<Line> since(Instant from) {
        return sql.sql("""
                select date_trunc('hour', queued_at, 'UTC') as hour, state, coalesce(failure, '') as failure,
                    provider_id is not null as billed, count(*) as texts, sum(parts) as parts
                from messaging.outgoing where queued_at >= :from group by 1, 2, 3, 4
                union all
                select hour, state, failure, billed, texts, parts from messaging.removed where hour >= :from
                """)
                .param("from", Outbox.at(from))
                .query((row, _) -> new Line(Outbox.instant(row, "hour"), TextState.valueOf(row.getString("state")),
                        Optional.of(row.getString("failure")).filter(failure -> !failure.isEmpty())
                                .map(Failure.Reason::valueOf).orElse(null),
                        row.getBoolean("billed"), row.getInt("texts"), row.getInt("parts")))
                .list();
    }

    /** How many numbers have said STOP. */
    int stopped() {
        return sql.sql("select count(*) from messaging.stop").query(Integer.class).single();
    }
}
