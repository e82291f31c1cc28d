package org.cleardocket.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which request a text is about. */
@Component
class RequestTextStore {

    private final JdbcClient sql;

    RequestTextStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(RequestId request, long textId, Instant at) {
        sql.sql("insert into requests.text (text_id, request, at) values (:text, :request, :at)")
                .param("text", textId)
                .param("request", request.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty for a code, or an answer to a word. */
    Optional<RequestId> requestOf(long textId) {
        return sql.sql("select request from requests.text where text_id = ?").param(textId)
                .query(UUID.class).optional().map(RequestId::new);
    }

    List<Long> of(RequestId request) {
        return sql.sql("select text_id from requests.text where request = ?").param(request.value())
                .query(Long.class).list();
    }

    /** When the last was promised. */
    Optional<Instant> last(RequestId request) {
        return sql.sql("select at from requests.text where request = ? order by at desc limit 1")
                .param(request.value())
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }
}
