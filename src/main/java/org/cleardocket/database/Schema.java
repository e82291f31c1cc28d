package org.cleardocket.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings the database up to date before anything else uses it, and refuses one of a newer program. */
@Configuration(proxyBeanMethods = false)
public class Schema {

    /** In seconds: no single statement of a migration takes longer, however large a table is. */
    private static final String LONGEST_STATEMENT = "3600";
    /** Tries, a second apart, to begin while another copy migrates. */
    private static final int PATIENCE = 600;

    /** Whether a database was brought up to date before, by any version of the program. */
    public static boolean isIn(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** Migrations have connections of their own: what is long for a page is short for them. */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime() {
        return flyway -> {
            flyway.ignoreMigrationPatterns(new String[0]); // unknown ones are refused, whatever their numbers
            flyway.lockRetryCount(PATIENCE);
            flyway.initSql("set lock_timeout = '30s'"); // portals that still run would wait behind it for as long
            if (flyway.getDataSource() instanceof HikariDataSource pool) {
                connect(flyway, pool);
            }
        };
    }

    private static void connect(FluentConfiguration flyway, HikariDataSource pool) {
        var limits = new Properties();
        limits.setProperty("connectTimeout", "10");
        limits.setProperty("socketTimeout", LONGEST_STATEMENT);
        limits.setProperty("tcpKeepAlive", "true");
        var own = new DriverManagerDataSource(pool.getJdbcUrl(), limits);
        own.setUsername(pool.getUsername());
        own.setPassword(pool.getPassword());
        flyway.dataSource(own);
    }

    @Bean
    FlywayMigrationStrategy refuseWhatIsNewer() {
        return flyway -> {
            try {
                refuseUnknown(flyway);
                flyway.migrate();
                LargeIndexes.make(flyway.getConfiguration().getDataSource());
            } catch (FlywayException | SQLException | IOException e) {
                throw new StartRefused("The database could not be brought up to date: "
                        + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            }
        };
    }

    private static String name(MigrationInfo migration) {
        return migration.getVersion() == null ? migration.getDescription() : migration.getVersion().toString();
    }

    private static void refuseUnknown(Flyway flyway) {
        var unknown = Arrays.stream(flyway.info().all())
                .filter(one -> one.getState().isApplied() && !one.getState().isResolved())
                .map(Schema::name).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new StartRefused("The database was used by a newer ClearDocket: this program does not know its "
                    + "migrations " + unknown + ". Start the newer program, or restore a backup from before it.");
        }
    }
}
