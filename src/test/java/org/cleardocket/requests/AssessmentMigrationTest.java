package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Requests that came before assessments had versions keep what they said, as their first version. */
class AssessmentMigrationTest {

    private static final Instant LATE_AT_NIGHT = Instant.parse("2026-11-21T06:30:00Z"); // still the 20th in the county

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.create("before_assessments"), "postgres", "postgres");
    private final JdbcClient sql = JdbcClient.create(database);

    @Test
    void what_was_kept_with_a_count_is_its_first_version() {
        flyway().target("31").load().migrate();
        var id = RequestId.random();
        var facts = Facts.builder().raw("11359 HS").ageAtOffense(30).build();
        var result = Prop64.evaluate(facts, LocalDate.of(2026, 11, 20));
        insert(id, facts, CountJson.of(result));

        flyway().load().migrate();
        assertThat(new AssessmentStore(sql).of(id)).isEqualTo(Map.of(1, List.of(
                new Assessment(1, LATE_AT_NIGHT, null, facts, result, LocalDate.of(2026, 11, 20)))));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database);
    }

    private void insert(RequestId id, Facts facts, String result) {
        sql.sql("""
                insert into requests.request (id, version, submission_key, ticket, language, name, name_folded,
                    birth_date, phone, may_text, status, submitted_at, last_changed_at, look_by, counts, first_outcome)
                values (:id, 1, gen_random_uuid(), '417302886', 'en', 'Rosa Ejemplo', 'rosa ejemplo', '1979-05-17',
                    '+12135550100', true, 'SUBMITTED', cast(:at as timestamptz), now(), '2026-11-27', 1, 'NEEDS_REVIEW')
                """)
                .param("id", id.value()).param("at", LATE_AT_NIGHT.toString()).update();
        sql.sql("""
                insert into requests.count (request, position, facts, result)
                values (:id, 1, cast(:facts as jsonb), cast(:result as jsonb))
                """)
                .param("id", id.value()).param("facts", CountJson.of(facts)).param("result", result).update();
    }
}
