package org.cleardocket.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each schema belongs to the module of its name: no SQL elsewhere may name it. */
class SqlStaysHomeTest {

    private static final Path SOURCES = Path.of("src/main/java/org/cleardocket");
    private static final Pattern CREATED = Pattern.compile("(?i)create schema (?:if not exists )?(\\w+)");

    @Test
    void a_module_names_its_own_schema_alone() throws IOException {
        for (var schema : schemas()) {
            var named = Pattern.compile("(?i)\\b(?:from|join|into|update|table|only|truncate)\\s+" + schema + "\\.");
            try (var files = sources()) {
                assertThat(files.filter(file -> !SOURCES.relativize(file).startsWith(schema)))
                        .allSatisfy(file -> assertThat(named.matcher(Files.readString(file)).find())
                                .as(file + " names the schema " + schema).isFalse());
            }
        }
    }

    @Test
    void every_schema_has_its_module() throws IOException {
        assertThat(schemas()).isNotEmpty().allSatisfy(schema -> assertThat(SOURCES.resolve(schema)).isDirectory());
    }

    private static List<String> schemas() throws IOException {
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            return migrations.map(SqlStaysHomeTest::text).flatMap(sql -> CREATED.matcher(sql).results())
                    .map(found -> found.group(1)).distinct().toList();
        }
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(SOURCES).filter(file -> file.toString().endsWith(".java"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
