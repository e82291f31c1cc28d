package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.cleardocket.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Names that came before search knew how they are said are found like new ones. */
class SpokenNameMigrationTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.create("before_spoken_names"), "postgres", "postgres");
    private final JdbcClient sql = JdbcClient.create(database);

    @Test
    void every_name_that_is_kept_gets_the_way_it_is_said() {
        Flyway.configure().dataSource(database).target("31").load().migrate();
        sql.sql("""
                insert into requests.request (id, version, submission_key, ticket, language, name, name_folded,
                    birth_date, phone, may_text, status, submitted_at, last_changed_at, look_by, counts, first_outcome)
                select gen_random_uuid(), 1, gen_random_uuid(), 'T' || n, 'en', 'Łucja O’Brien ' || n, '', '1979-05-17',
                    '+12135550100', true, 'SUBMITTED', now(), now(), '2026-11-27', 1, 'NEEDS_REVIEW'
                from generate_series(1, 2500) n
                """).update();

        Flyway.configure().dataSource(database).load().migrate();
        assertThat(sql.sql("""
                select count(*) from requests.request
                where name_spoken = ' lucja obrien ' || substr(ticket, 2) || ' lucjaobrien' || substr(ticket, 2) || ' '
                """).query(Integer.class).single()).isEqualTo(2500);
    }
}
