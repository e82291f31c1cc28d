package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cleardocket.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Since when a request is closed: from its history, and from then on whichever copy of the portal closes it. */
class ClosedAtMigrationTest {

    private static final OffsetDateTime DAY = OffsetDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.create("before_closed_at"), "postgres", "postgres");
    private final JdbcClient sql = JdbcClient.create(database);

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).outOfOrder(true);
    }

    /** @param statuses of its steps, a day apart; a note of the last day changes none */
    private RequestId insert(List<String> statuses) {
        var id = RequestId.random();
        sql.sql("""
                insert into requests.request (id, version, submission_key, ticket, language, name, name_folded,
                    birth_date, phone, may_text, status, submitted_at, last_changed_at, look_by, counts, first_outcome,
                    folder, papers)
                values (:id, 1, gen_random_uuid(), :id, 'en', 'Rosa Ejemplo', 'rosa ejemplo', '1979-05-17',
                    '+12135550100', true, :status, :at, :changed, '2026-11-27', 1, 'NEEDS_REVIEW', gen_random_uuid(),
                    'NONE')
                """)
                .param("id", id.value()).param("status", statuses.getLast()).param("at", DAY)
                .param("changed", DAY.plusDays(99)).update();
        for (var day = 0; day < statuses.size(); day++) {
            sql.sql("""
                    insert into requests.step (request, at, by_name, status, reason, note)
                    values (:id, :at, null, :status, '', '')
                    """)
                    .param("id", id.value()).param("at", DAY.plusDays(day)).param("status", statuses.get(day)).update();
        }
        return id;
    }

    private OffsetDateTime closedAt(RequestId id) {
        return sql.sql("select closed_at from requests.request where id = ?").param(id.value())
                .query((row, _) -> List.of(row.getObject(1) == null ? OffsetDateTime.MIN
                        : row.getObject(1, OffsetDateTime.class))).single().getFirst();
    }

    private void set(RequestId id, String status, OffsetDateTime at) {
        sql.sql("update requests.request set status = ?, last_changed_at = ? where id = ?").params(status, at, id.value())
                .update();
    }

    @Test
    void closed_requests_are_closed_since_they_last_became_so() {
        flyway().target("51").load().migrate();
        var open = insert(List.of("SUBMITTED", "WITHDRAWN", "IN_REVIEW"));
        var noted = insert(List.of("SUBMITTED", "IN_REVIEW", "REFERRED", "REFERRED"));
        var twice = insert(List.of("SUBMITTED", "WITHDRAWN", "IN_REVIEW", "WITHDRAWN", "WITHDRAWN"));
        var unknown = insert(List.of("DENIED"));
        sql.sql("delete from requests.step where request = ?").param(unknown.value()).update();
        flyway().load().migrate();
        assertThat(closedAt(open)).isEqualTo(OffsetDateTime.MIN);
        assertThat(closedAt(noted)).isEqualTo(DAY.plusDays(2));
        assertThat(closedAt(twice)).isEqualTo(DAY.plusDays(3));
        assertThat(closedAt(unknown)).isEqualTo(DAY.plusDays(99));

        set(noted, "REFERRED", DAY.plusDays(120));
        assertThat(closedAt(noted)).isEqualTo(DAY.plusDays(2));
        set(noted, "IN_REVIEW", DAY.plusDays(121));
        assertThat(closedAt(noted)).isEqualTo(OffsetDateTime.MIN);
        set(noted, "DENIED", DAY.plusDays(122));
        assertThat(closedAt(noted)).isEqualTo(DAY.plusDays(122));
    }
}
