package org.cleardocket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleardocket.testing.SettableClock;
import org.cleardocket.testing.TestDatabase;
import org.cleardocket.database.OutageLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * A hundred uploads through a process that receives and prepares them, and is killed (SIGKILL) at random moments. In the
 * end each file is whole and ready, and the storage holds its clean pages and nothing else. {@code -Dkilled.seed} tries
 * other moments.
 */
class KilledUploadsTest {

    private static final int KILLS = 10;

    /** The documents room alone, on what it stands; no component, or other contexts would find it. */
    @ComponentScan(basePackages = {"org.cleardocket.audit", "org.cleardocket.keys", "org.cleardocket.documents"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
            FlywayAutoConfiguration.class})
    @Import(OutageLog.class)
    static class Rooms {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        /** Takes everything for two pages. */
        @Bean
        @Primary
        FileCleaner cleaner() {
            return (content, pages) -> {
                var whole = content.readAllBytes();
                pages.take(1, whole);
                pages.take(2, whole);
                return new FileCleaner.Outcome.Cleaned(2);
            };
        }
    }

    @TempDir
    private Path folder;
    private final long seed = Long.getLong("killed.seed", 64L);
    private final String database = TestDatabase.create("killed_" + Long.toHexString(System.nanoTime()));

    private List<String> settings() {
        return List.of("--spring.datasource.url=" + database, "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--portal.secret=+/TG9AzRC7HW9hxuUk+o9zYR4kfjJTTtLwd6SbG0Hlc=", "--portal.documents.worker=false",
                "--portal.documents.storage=folder:" + folder.resolve("store"));
    }

    @Test
    void nothing_is_lost_half_or_left_behind() throws Exception {
        var random = new Random(seed);
        for (var kill = 0; kill < KILLS; kill++) {
            var child = start();
            child.inputReader().readLine(); // it has started
            if (!child.waitFor(20 + random.nextInt(200), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly().waitFor();
            }
        }
        assertThat(start().waitFor()).isZero();
        try (var context = new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE)
                .run(settings().toArray(String[]::new))) {
            context.getBean(SettableClock.class).advance(Duration.ofMinutes(11)); // what the killed had in hand
            var job = context.getBean(PrepareFiles.class);
            while (job.prepareNext(() -> { })) {
                // the next
            }
            context.getBean(Doom.class).destroyAll();
            check(context.getBean(Papers.class));
        }
    }

    private void check(Papers papers) throws IOException {
        for (var number = 0; number < UploadingChild.FILES; number++) {
            assertThat(papers.page(UploadingChild.folder(seed, number), UploadingChild.file(seed, number), 2))
                    .isEqualTo(UploadingChild.content(seed, number));
        }
        var expected = IntStream.range(0, UploadingChild.FILES)
                .mapToObj(number -> UploadingChild.file(seed, number) + "/pages/000")
                .flatMap(page -> Stream.of(page + 1, page + 2)).toList();
        var store = folder.resolve("store");
        try (Stream<Path> all = Files.walk(store)) {
            assertThat(all.filter(Files::isRegularFile).map(path -> store.relativize(path).toString())
                    .filter(path -> !path.equals(MarkedStorage.MARKER))
                    .map(path -> path.substring(0, 36) + path.substring(path.indexOf('/'))))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                UploadingChild.class.getName(), String.valueOf(seed)));
        command.addAll(settings());
        return new ProcessBuilder(command).redirectError(Path.of("target", "killed-uploads.log").toFile()).start();
    }
}
