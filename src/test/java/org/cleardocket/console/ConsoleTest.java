package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cleardocket.ClearDocket;
import org.cleardocket.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

/** The program as an operator meets it: in a process of its own, with its exit codes and sentences. */
class ConsoleTest {

    @TempDir Path folder;

    private record Said(int exit, String words) {
    }

    private Process start(Map<String, String> settings, Path log, String... command) throws IOException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                ClearDocket.class.getName()));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("PORTAL_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private Said say(String... command) throws IOException, InterruptedException {
        return say(Map.of(), command);
    }

    private Said say(Map<String, String> settings, String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder, "said", ".log");
        var process = start(settings, log, command);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), Files.readString(log));
    }

    private static void await(Process process, Path log, String words) throws IOException, InterruptedException {
        while (!Files.readString(log).contains(words)) {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void what_was_kept_survives_a_killed_portal_and_its_orphaned_database() throws Exception {
        var data = folder.resolve("data").toString();
        var log = folder.resolve("run.log");
        var port = String.valueOf(freePort());
        var portal = start(Map.of(), log, "run", "--port", port, "--data", data);
        await(portal, log, "Stop with Ctrl-C."); // the last line of the welcome
        assertThat(Files.readString(log)).contains("http://localhost:" + port + "/", "/staff", "/simulator",
                "password sample-only", "60 invented people");

        assertThat(say("users", "list", "--data", data).words()).contains("triage", "attorney"); // beside the portal
        assertThat(say("users", "sample-codes", "--data", data).words()).containsPattern("attorney +\\d{6}");
        assertThat(say("run", "--port", String.valueOf(freePort()), "--data", data))
                .satisfies(said -> assertThat(said.exit()).isEqualTo(1))
                .satisfies(said -> assertThat(said.words()).contains("Another ClearDocket runs on the data folder"));

        portal.destroyForcibly().waitFor();
        assertThat(say("users", "list", "--data", data).words()).contains("triage", "attorney");
        assertThat(say("audit", "--data", data).words()).contains("holds from its first line to its last");
    }

    @Test
    void a_taken_port_is_refused_with_a_sentence() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var said = say("run", "--port", String.valueOf(taken.getLocalPort()), "--data",
                    folder.resolve("data").toString());
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.words()).contains("is taken").doesNotContain("Exception");
        }
    }

    @Test
    void a_setting_that_cannot_work_is_refused_with_a_sentence_alone() throws Exception {
        var refused = say(Map.of("PORTAL_REQUESTS_LOOK_WITHIN", "0"), "run", "--port", String.valueOf(freePort()),
                "--data", folder.resolve("data").toString(), "--no-samples");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.words().lines()).singleElement()
                .isEqualTo("PORTAL_REQUESTS_LOOK_WITHIN is \"0\". It must be from 1 to 60 working days.");
    }

    /** One after another: each is a start of its own. */
    @Test
    void a_start_that_a_setting_refuses_says_one_sentence_and_makes_nothing() throws Exception {
        var data = folder.resolve("data");
        for (var wrong : List.of("SPRING_APPLICATION_JSON={", "SPRING_CONFIG_IMPORT=nonsense", "SPRING_PROFILES_ACTIVE=a/b",
                "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES=[", "SERVER_SSL_KEY_STORE=/none", "LOGGING_LEVEL_ROOT=LOUD",
                "SERVER_PORT=65536", "SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE=few")) {
            var name = wrong.substring(0, wrong.indexOf('='));
            var command = name.startsWith("SPRING_CONFIG") ? List.of("users", "add", "maria", "--name", "Maria", "--role", "triage")
                    : List.of("run", "--no-samples");
            var said = say(Map.of(name, wrong.substring(name.length() + 1)), Stream.concat(command.stream(),
                    Stream.of("--data", data.toString())).toArray(String[]::new));
            assertThat(said.exit()).as(wrong).isEqualTo(1);
            assertThat(said.words().lines()).as(wrong).singleElement().asString().startsWith(name + " is ").contains(". It must ");
            assertThat(data).as(wrong).doesNotExist();
        }
    }

    @Test
    void a_failure_that_has_no_sentence_of_its_own_says_its_cause_and_keeps_the_trace_in_a_file() {
        var sentence = UnexpectedFailure.sentence(new IllegalStateException("outer",
                new IllegalArgumentException("no way to https://me:hush@a.gov\nhere")));
        assertThat(sentence).startsWith("This did not work (IllegalArgumentException: no way to https://…@a.gov?here). "
                + "The trace is in ").doesNotContain("\n");
        var file = Path.of(sentence.replaceAll(".*The trace is in (.*)\\.", "$1"));
        assertThat(file).content().contains("Caused by: java.lang.IllegalArgumentException");
        assertThat(file.toFile().delete()).isTrue();
    }

    @Test
    void a_used_database_gets_no_second_secret_from_a_mistyped_folder() throws Exception {
        var url = TestDatabase.create("mistyped_" + Long.toHexString(System.nanoTime()));
        var database = Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
        JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"))
                .sql("create table flyway_schema_history ()").update();
        var mistyped = folder.resolve("mistyped");
        for (var command : List.of("users list", "run --port 0")) {
            var said = say(database, (command + " --data " + mistyped).split(" "));
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.words()).startsWith("There is no secret in " + mistyped).hasLineCount(1);
            assertThat(mistyped).doesNotExist();
        }
    }

    @Test
    void any_free_port_is_named_by_its_number() throws Exception {
        var log = folder.resolve("run.log");
        var portal = start(Map.of(), log, "run", "--no-samples", "--port", "0", "--data", folder.resolve("data").toString());
        try {
            await(portal, log, "Stop with Ctrl-C.");
            assertThat(Files.readString(log)).containsPattern("http://localhost:[1-9]\\d+/staff");
        } finally {
            portal.destroy();
            portal.waitFor();
        }
    }

    @Test
    void every_command_shows_its_help_and_each_that_needs_data_takes_the_data_folder() {
        commands(Console.commands(ClearDocket.class)).forEach(command -> {
            var name = command.getCommandSpec().qualifiedName();
            assertThat(command.getCommandSpec().findOption("-h")).as(name).isNotNull();
            if (name.matches("portal (run|audit|(users|documents) .+)")) {
                assertThat(command.getCommandSpec().findOption("--data")).as(name).isNotNull();
            }
        });
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(ConsoleTest::commands));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "users list", "users suspend maria", "users restore maria", "users new-password maria",
            "users new-second-factor maria", "users sample-codes", "documents rotate-keys",
            "documents rotate-keys --only-rewrap"})
    void a_command_on_a_folder_without_data_is_refused_and_writes_nothing(String command) {
        var mistyped = folder.resolve("mistyped");
        assertThat(refusal(command + " --data " + mistyped)).isEqualTo("There is no data in " + mistyped
                + ". ./portal run makes it, or name another folder with --data.");
        assertThat(mistyped).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --port 0", "users add maria --name Maria --role attorney", "users list", "audit"})
    void a_data_folder_without_a_name_is_refused(String command) {
        assertThat(refusal(command + " --data=")).isEqualTo("--data is empty. It must name a folder.");
    }

    private static String refusal(String command) {
        var err = new StringWriter();
        assertThat(Console.executable(ClearDocket.class).setErr(new PrintWriter(err)).execute(command.split(" "))).isEqualTo(1);
        return err.toString().strip();
    }

    @Test
    void a_file_of_master_keys_is_made_by_the_rotation_alone() throws Exception {
        var keys = Map.of("PORTAL_DOCUMENTS_KEYS", folder.resolve("keys").toString());
        var data = folder.resolve("data").toString();
        assertThat(say(keys, "users", "add", "maria", "--name", "Maria", "--role", "attorney", "--data", data)).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.words()).startsWith("PORTAL_DOCUMENTS_KEYS is \"").contains("It must name a file")
                    .doesNotContain("Exception");
        });
        assertThat(say(keys, "documents", "rotate-keys", "--data", data).exit()).isZero();
        assertThat(Files.readAllLines(folder.resolve("keys"))).hasSize(1);
        assertThat(say(keys, "users", "list", "--data", data).exit()).isZero();
        assertThat(say(keys, "users", "sample-codes", "--data", data)).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.words()).startsWith("There are no sample accounts here.");
        });
    }

    @Test
    void an_unknown_command_is_wrong_usage() throws Exception {
        assertThat(say("nonsense").exit()).isEqualTo(2);
        assertThat(say().exit()).isEqualTo(2);
        assertThat(say("--help").exit()).isZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
