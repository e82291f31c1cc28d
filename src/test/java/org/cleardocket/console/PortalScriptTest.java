package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./portal} in a folder of its own, with a Maven and a JDK that only write down how they are called. */
class PortalScriptTest {

    @TempDir Path folder;
    private Path program;
    private Path tools;

    private record Said(int exit, String words) {
    }

    @BeforeEach
    void lay_out_a_program() throws IOException {
        program = Files.createDirectory(folder.resolve("program"));
        tools = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.copy(Path.of("portal"), program.resolve("portal"));
        for (var source : new String[] {"src/main", "frontend", "i18n"}) {
            Files.createDirectories(program.resolve(source));
        }
        Files.createFile(program.resolve("pom.xml"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        command("javac", "");
        command("java", "echo java LC_ALL=$LC_ALL \"$@\"\n");
        command("mvn", """
                echo '[INFO] Downloaded from central: http://example.org/a/b/first-part.jar (1 kB at 2 kB/s)'
                echo '[INFO] --- compiler:3.15.0:compile (default-compile) @ cleardocket ---'
                [ -z "$BROKEN" ] || { echo '[ERROR] it does not compile'; exit 1; }
                """);
    }

    private void command(String name, String script) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(tools.resolve(name), "#!/usr/bin/env bash\n" + script),
                PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Said portal(Map<String, String> environment, String... arguments) throws Exception {
        var builder = new ProcessBuilder("bash", program.resolve("portal").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_") || name.startsWith("LC_"));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), words);
    }

    /** As a complete build leaves it, older than no source. */
    private void built() throws IOException {
        var fresh = Files.createDirectories(program.resolve("target/portal/20260101-000000"));
        Files.createFile(fresh.resolve("cleardocket.jar"));
        var stamp = Files.writeString(program.resolve("target/portal-built"), fresh.toString());
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void a_build_says_how_long_it_takes_what_it_fetches_and_what_it_is_at() throws Exception {
        assertThat(portal(Map.of("BROKEN", "1"), "run").words()).contains("The first time takes two to five minutes",
                "1 so far (first-part.jar)", "Compiling the program");
    }

    @Test
    void a_build_that_fails_says_why() throws Exception {
        var said = portal(Map.of("BROKEN", "1"), "run");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words()).contains("[ERROR] it does not compile", "The build failed");
    }

    @Test
    void a_program_that_is_built_writes_nothing_into_its_folder() throws Exception {
        built();
        assertThat(portal(Map.of(), "users").exit()).isZero();
        try (var files = Files.list(program.resolve("target"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("portal", "portal-built");
        }
    }

    @Test
    void a_program_that_is_neither_built_nor_writable_is_refused_in_a_sentence() throws Exception {
        Files.writeString(program.resolve("target"), "a file in the way, since root may write into any folder");
        var said = portal(Map.of(), "run");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words()).startsWith("ClearDocket is not built yet, and ");
    }

    @Test
    void names_with_any_letters_can_be_read_under_the_c_locale() throws Exception {
        built();
        assertThat(portal(Map.of("LC_ALL", "C"), "run").words()).contains("LC_ALL=C.UTF-8");
        assertThat(portal(Map.of("LANG", "C.UTF-8"), "run").words()).contains("LC_ALL= ");
    }

    @Test
    void a_size_of_memory_that_is_none_is_refused_in_a_sentence() throws Exception {
        built();
        var said = portal(Map.of("PORTAL_MEMORY", "lots"), "run");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words()).isEqualTo("PORTAL_MEMORY is \"lots\". It must be a size from 192m to 64g, such as 320m or 1g.\n");
        for (var wrong : new String[] {"1m", "191m", "65g", "99999999999g", "0m", "-1m", "1k", "320"}) {
            assertThat(portal(Map.of("PORTAL_MEMORY", wrong), "run")).as(wrong).satisfies(refused ->
                    assertThat(refused.words()).startsWith("PORTAL_MEMORY is \"" + wrong + "\". It must be a size "));
        }
        assertThat(portal(Map.of("PORTAL_MEMORY", "1g"), "run").words()).contains("-Xmx1g");
    }

    @Test
    void a_program_without_memory_ends_so_that_it_can_be_started_again() throws Exception {
        built();
        assertThat(portal(Map.of(), "run").words()).contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(portal(Map.of(), "assess").words()).as("it says so in a sentence").doesNotContain("OutOfMemory");
    }
}
