package org.cleardocket.requests;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cleardocket.documents.FolderId;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which folder a request's papers are in, and whether it has any. */
@Component
class RequestPaperStore {

    private final JdbcClient sql;

    RequestPaperStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The folder of a number's own request. */
    Optional<OwnFolder> folder(PhoneNumber phone, TicketNumber ticket) {
        return sql.sql("select id, folder, status from requests.request where phone = :phone and ticket = :ticket")
                .param("phone", phone.e164())
                .param("ticket", ticket.digits())
                .query((row, _) -> new OwnFolder(new RequestId(row.getObject("id", UUID.class)),
                        new FolderId(row.getObject("folder", UUID.class)),
                        RequestStatus.valueOf(row.getString("status")))).optional();
    }

    /** A folder, whose it is, and where its request stands. */
    record OwnFolder(RequestId request, FolderId id, RequestStatus status) {
    }

    /** The person has added papers, whatever they said before. */
    void setAdded(RequestId id) {
        sql.sql("update requests.request set papers = 'ADDED' where id = :id").param("id", id.value()).update();
    }

    /**
     * Some closed requests that may still have papers.
     *
     * @param closedBefore    when they must have been closed
     * @param takenBackBefore the same for those that were taken back
     */
    List<RequestId> toForget(Instant closedBefore, Instant takenBackBefore, int most) {
        return sql.sql("""
                select id from requests.request
                where papers_kept and closed_at is not null
                    and (closed_at < :closed or status = 'WITHDRAWN' and closed_at < :takenBack)
                order by closed_at limit :most
                """)
                .param("closed", closedBefore.atOffset(ZoneOffset.UTC))
                .param("takenBack", takenBackBefore.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(UUID.class).list().stream().map(RequestId::new).toList();
    }

    /** An open request, which may get papers again, is not marked. */
    void setForgotten(RequestId id) {
        sql.sql("""
                update requests.request set papers_kept = false
                where id = :id and closed_at is not null
                """)
                .param("id", id.value()).update();
    }
}
