package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cleardocket.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Of requests from before looks were kept, the history tells whether somebody looked. */
class LookPromiseMigrationTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.create("before_looks"), "postgres", "postgres");
    private final JdbcClient sql = JdbcClient.create(database);

    /** A step of the history, and whether it is a look. */
    private record Step(@Nullable String by, String status, String reason, String note, boolean look) {
    }

    @Test
    void a_claim_was_no_look_and_work_was() {
        var steps = List.of(
                new Step("Tess Triage", "IN_REVIEW", "", "", false),
                new Step("The portal", "SUBMITTED", "", "Reminded.", false),
                new Step(null, "IN_REVIEW", "", "Wrote a text.", false),
                new Step("Tess Triage", "SUBMITTED", "", "Read it.", true),
                new Step("Tess Triage", "NEEDS_INFO", "Papers", "", true),
                new Step("Ada Attorney", "READY_TO_FILE", "", "", true));
        flyway().target("51").load().migrate();
        for (var ticket = 0; ticket < steps.size(); ticket++) {
            insert(ticket, steps.get(ticket));
        }
        flyway().load().migrate();
        assertThat(sql.sql("select looked_at is not null from requests.request order by ticket")
                .query(Boolean.class).list()).isEqualTo(steps.stream().map(Step::look).toList());
    }

    private void insert(int ticket, Step step) {
        var id = RequestId.random().value();
        sql.sql("""
                insert into requests.request (id, version, submission_key, ticket, language, name, name_folded,
                    birth_date, phone, may_text, status, submitted_at, last_changed_at, look_by, counts, first_outcome,
                    folder, papers)
                values (:id, 1, gen_random_uuid(), :ticket, 'en', 'Rosa Ejemplo', 'rosa ejemplo', '1979-05-17',
                    '+12135550100', true, 'SUBMITTED', now(), now(), '2026-11-27', 1, 'NEEDS_REVIEW',
                    gen_random_uuid(), 'NONE')
                """)
                .param("id", id).param("ticket", "41730288" + ticket).update();
        sql.sql("""
                insert into requests.step (request, at, by_name, status, reason, note)
                values (:id, now(), :by, :status, :reason, :note)
                """)
                .param("id", id).param("by", step.by()).param("status", step.status())
                .param("reason", step.reason()).param("note", step.note()).update();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).outOfOrder(true);
    }
}
