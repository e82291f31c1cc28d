package org.cleardocket.messaging;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no texts. One STOP is for everything the portal sends, at once (47 CFR 64.1200(a)(10)–(12)). */
@Component
class Stops {

    static final String PROBLEM = "This person has said STOP.";

    /** The word of a STOP that we did not hear ourselves. */
    static final String AT_THE_CARRIER = "(said to the carrier)";

    private final JdbcClient sql;
    private final Outbox outbox;
    private final Clock clock;

    Stops(JdbcClient sql, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    boolean has(PhoneNumber phone) {
        return sql.sql("select exists (select from messaging.stop where phone = ?)").param(phone.e164())
                .query(Boolean.class).single();
    }

    /**
     * Records a STOP and suppresses what is queued.
     *
     * @return whether the number was not stopped before
     */
    @Transactional
    public boolean add(PhoneNumber phone, String word) {
        var added = sql.sql("""
                insert into messaging.stop (phone, word, at) values (:phone, :word, :at) on conflict do nothing
                """)
                .param("phone", phone.e164())
                .param("word", word)
                .param("at", Outbox.at(clock.instant()))
                .update();
        outbox.suppressQueued(phone, PROBLEM);
        return added > 0;
    }

    void remove(PhoneNumber phone) {
        sql.sql("delete from messaging.stop where phone = ?").param(phone.e164()).update();
    }
}
