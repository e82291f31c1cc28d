package org.cleardocket.messaging;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The incoming texts as rows. */
@Component
class Inbox {

    private final JdbcClient sql;

    Inbox(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Keeps a message.
     *
     * @param known whether its writer has anything to do with us
     * @return our number of it; empty where it came before
     */
    Optional<Long> add(IncomingText text, boolean known, Instant now) {
        return sql.sql("""
                insert into messaging.incoming (provider_id, phone, body, media, known, at)
                values (:provider, :phone, :body, :media, :known, :at)
                on conflict (provider_id) do nothing
                returning id
                """)
                .param("provider", text.providerId())
                .param("phone", text.from().e164())
                .param("body", text.body())
                .param("media", text.media())
                .param("known", known)
                .param("at", Outbox.at(now))
                .query(Long.class).optional();
    }

    /** Removes what people wrote who had nothing to do with us then. */
    void removeStrangers(Instant before) {
        sql.sql("delete from messaging.incoming where not known and at < ?").param(Outbox.at(before)).update();
    }
}
