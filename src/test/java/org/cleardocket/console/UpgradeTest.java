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
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each module numbers its migrations within its own range, so a newer one often has the lower number. */
class UpgradeTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

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

        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
                .withBean(DriverManagerDataSource.class, () -> database)
                .run(portal -> assertThat(portal.getBean(Flyway.class).info().pending()).isEmpty());
    }
}
