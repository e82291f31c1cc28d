package org.cleardocket.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AssessmentStore {

    private record Placed(int position, Assessment assessment) {
    }

    private final JdbcClient sql;

    AssessmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes a version; the one before it stays. */
    void add(RequestId request, int position, Assessment assessment) {
        sql.sql("""
                insert into requests.assessment (request, position, version, at, by_name, facts, result, as_of)
                values (:request, :position, :version, :at, :by, cast(:facts as jsonb), cast(:result as jsonb), :asOf)
                """)
                .param("request", request.value())
                .param("position", position)
                .param("version", assessment.version())
                .param("at", assessment.at().atOffset(ZoneOffset.UTC))
                .param("by", assessment.by())
                .param("facts", CountJson.of(assessment.facts()))
                .param("result", CountJson.of(assessment.result()))
                .param("asOf", assessment.asOf())
                .update();
    }

    /** Writes the version that is the newest from now on: the queue shows that of the first count. */
    void addNewest(RequestId request, int position, Assessment assessment) {
        add(request, position, assessment);
        if (position == 1) {
            sql.sql("update requests.request set first_outcome = :outcome where id = :request")
                    .param("outcome", assessment.result().outcome().name())
                    .param("request", request.value())
                    .update();
        }
    }

    /** All versions of every count, by its position, the first version first. */
    Map<Integer, List<Assessment>> of(RequestId request) {
        return sql.sql("select * from requests.assessment where request = :request order by position, version")
                .param("request", request.value())
                .query((row, _) -> new Placed(row.getInt("position"), assessment(row)))
                .list().stream()
                .collect(Collectors.groupingBy(Placed::position,
                        Collectors.mapping(Placed::assessment, Collectors.toList())));
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(row.getInt("version"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"), CountJson.facts(row.getString("facts")),
                CountJson.result(row.getString("result")), row.getObject("as_of", LocalDate.class));
    }
}
