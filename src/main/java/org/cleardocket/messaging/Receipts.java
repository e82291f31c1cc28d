package org.cleardocket.messaging;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what carriers report. Receipts come late, twice and in any order, and move a text forward only. */
@Component
public class Receipts {

    private record Row(long id, PhoneNumber phone, TextState state) {
    }

    private final JdbcClient sql;
    private final Stops stops;

    Receipts(JdbcClient sql, Stops stops) {
        this.sql = sql;
        this.stops = stops;
    }

    /** Moves the text forward; nothing happens where it is unknown or has come as far already. */
    @Transactional
    public void take(Receipt receipt) {
        lock(receipt).filter(row -> row.state().yieldsTo(receipt.state())).ifPresent(row -> {
            advance(row, receipt);
            if (receipt.state() == TextState.SUPPRESSED) {
                stops.add(row.phone(), Stops.AT_THE_CARRIER);
            }
        });
    }

    /** A receipt may be faster than the answer to the call it is about: then only our own number finds the text. */
    private Optional<Row> lock(Receipt receipt) {
        return sql.sql("""
                select id, phone, state from messaging.outgoing
                where provider_id = :provider or (id = :id and provider_id is null)
                order by provider_id nulls last
                limit 1
                for update
                """)
                .param("provider", receipt.providerId())
                .param("id", receipt.textId())
                .query((row, _) -> new Row(row.getLong("id"), new PhoneNumber(row.getString("phone")),
                        TextState.valueOf(row.getString("state"))))
                .optional();
    }

    /** Ends the lease too: the worker whose call this was has nothing left to record. */
    private void advance(Row row, Receipt receipt) {
        sql.sql("""
                update messaging.outgoing
                set state = :state, provider_id = :provider, problem = :problem, lease = null, unanswered = 0,
                    body = case when template = 'CODE' then '' else body end
                where id = :id
                """)
                .param("state", receipt.state().name())
                .param("provider", receipt.providerId())
                .param("problem", receipt.problem())
                .param("id", row.id())
                .update();
    }
}
