package org.cleardocket.requests;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which folder a request's papers are in, and whether it has any. */
@Component
class RequestPaperStore {

    private final JdbcClient sql;

    RequestPaperStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The person has added papers, whatever they said before. */
    void setAdded(RequestId id) {
        sql.sql("update requests.request set papers = 'ADDED' where id = :id").param("id", id.value()).update();
    }

    /** The person is asked for a paper again. */
    void askAgain(PaperAgain asked, Instant at) {
        sql.sql("""
                insert into requests.paper_again (request, paper, fault, words, at)
                values (:request, :paper, :fault, :words, :at)
                on conflict (request, paper) do update set fault = excluded.fault, words = excluded.words, at = excluded.at
                """)
                .param("request", asked.request().value())
                .param("paper", asked.paper().value())
                .param("fault", asked.fault().name())
                .param("words", asked.words().strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that have not come since, in the folder of a request. */
    List<PaperAgain> askedAgain(FolderId folder) {
        return sql.sql("""
                select paper_again.* from requests.paper_again join requests.request on request.id = paper_again.request
                where folder = ?
                """).param(folder.value())
                .query((row, _) -> new PaperAgain(new RequestId(row.getObject("request", UUID.class)),
                        new PaperId(row.getObject("paper", UUID.class)), PaperFault.valueOf(row.getString("fault")),
                        row.getString("words"))).list();
    }

    /**
     * A new file came: of a paper that was asked for again, or as a new paper. A new paper stands for the only one asked
     * for, and for those that the person has deleted; of several that are here nobody knows which one it is.
     *
     * @param begins whether it is the first file of its paper
     * @param here   the papers that are in the folder
     * @param sent   when the person sent it
     */
    void came(RequestId request, PaperId paper, boolean begins, List<PaperId> here, Instant sent) {
        sql.sql("""
                delete from requests.paper_again where request = :request and at <= :sent
                    and (paper = :paper or :begins and (paper not in (:here)
                        or 1 = (select count(*) from requests.paper_again where request = :request)))
                """)
                .param("request", request.value())
                .param("paper", paper.value())
                .param("begins", begins)
                .param("here", here.stream().map(PaperId::value).toList())
                .param("sent", sent.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody waits for them any more. */
    void forgetAsked(RequestId request) {
        sql.sql("delete from requests.paper_again where request = ?").param(request.value()).update();
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
