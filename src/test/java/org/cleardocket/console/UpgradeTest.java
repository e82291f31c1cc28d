package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cleardocket.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each module numbers its migrations within its own range, so a newer one often has the lower number. */
class UpgradeTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final int MANY = 2500;

    /** What the first version brought. */
    private static final List<String> FIRST = List.of("V1__audit.sql", "V20__messaging.sql", "V30__requests.sql",
            "V31__phone_codes.sql", "V40__people.sql");

    @Test
    void a_database_of_the_first_version_becomes_todays(@TempDir Path first) throws IOException {
        for (var file : FIRST) {
            Files.copy(MIGRATIONS.resolve(file), first.resolve(file));
        }
        var database = new DriverManagerDataSource(TestDatabase.create("first_version"), "postgres", "postgres");
        Flyway.configure().dataSource(database).locations("filesystem:" + first).load().migrate();
        var sql = JdbcClient.create(database);
        insertRequests(sql);

        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withBean(DriverManagerDataSource.class, () -> database)
                .run(portal -> assertThat(portal.getBean(Flyway.class).info().pending()).isEmpty());

        assertThat(sql.sql("select count(*) from requests.request where looked_at is not null").query(Integer.class)
                .single()).isEqualTo(MANY);
        assertThat(sql.sql("select count(*) from requests.request where closed_at = last_changed_at - interval '1 day'")
                .query(Integer.class).single()).isEqualTo(MANY);
    }

    /** More than one batch of them, each closed by a colleague a day before its last note. */
    private static void insertRequests(JdbcClient sql) {
        sql.sql("""
                insert into requests.request (id, version, submission_key, ticket, language, name, name_folded,
                    birth_date, phone, may_text, status, submitted_at, last_changed_at, look_by, counts, first_outcome)
                select gen_random_uuid(), 1, gen_random_uuid(), 'T' || n, 'en', 'Rosa', 'rosa', '1979-05-17',
                    '+12135550100', true, 'DENIED', now(), now(), '2026-11-27', 1, 'NEEDS_REVIEW'
                from generate_series(1, ?) n
                """).param(MANY).update();
        sql.sql("""
                insert into requests.step (request, at, by_name, status, reason, note)
                select id, last_changed_at - interval '1 day', 'Ada', 'DENIED', 'Why', '' from requests.request
                union all select id, last_changed_at, 'Ada', 'DENIED', '', 'A note' from requests.request
                order by 2
                """).update();
    }
}
