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

    /** Keeps a message, and returns our number of it; empty where it came before. */
    Optional<Long> add(IncomingText text, Instant now) {
        return sql.sql("""
                insert into messaging.incoming (provider_id, phone, body, media, at)
                values (:provider, :phone, :body, :media, :at)
                on conflict (provider_id) do nothing
                returning id
                """)
                .param("provider", text.providerId())
                .param("phone", text.from().e164())
                .param("body", text.body())
                .param("media", text.media())
                .param("at", Outbox.at(now))
                .query(Long.class).optional();
    }
}
