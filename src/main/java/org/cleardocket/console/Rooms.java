package org.cleardocket.console;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.cleardocket.console.settings.SettingsCheck;
import org.cleardocket.database.DatabaseTime;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The rooms and stones that commands use without the doors: no web server, ready in a second. */
@ComponentScan({"org.cleardocket.audit", "org.cleardocket.people", "org.cleardocket.documents",
        "org.cleardocket.keys", "org.cleardocket.database"})
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class})
class Rooms {

    static ConfigurableApplicationContext open(Database database) {
        var settings = new SettingsCheck();
        try {
            return new SpringApplicationBuilder(Rooms.class)
                    .web(WebApplicationType.NONE)
                    .listeners(settings)
                    .properties(database.properties())
                    .properties("portal.documents.worker=false")
                    .run();
        } catch (RuntimeException e) {
            throw settings.explain(e);
        }
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Clock clock(DatabaseTime time) {
        return time.clock();
    }
}
