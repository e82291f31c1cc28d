package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cleardocket.ClearDocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Samples and assessments as an operator asks for them. */
class AssessCommandTest {

    @TempDir Path folder;

    private record Said(int exit, String out, String err) {
    }

    private static Said run(Object command, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, on, _) -> {
                    on.getErr().println(failure.getMessage());
                    return failure instanceof Refusal ? 1 : 99;
                });
        return new Said(line.execute(args), out.toString(), err.toString());
    }

    private Path samples(String... more) {
        var file = folder.resolve("samples.csv");
        var args = new ArrayList<>(List.of("--rows", "2000", "--output", file.toString()));
        args.addAll(List.of(more));
        assertThat(run(new SamplesCommand(), args.toArray(String[]::new)).exit()).isZero();
        return file;
    }

    private Said assess(String... args) {
        return run(new AssessCommand(), args);
    }

    @Test
    void a_sample_file_is_assessed_and_the_figures_are_printed() {
        var output = folder.resolve("result");
        var said = assess("--input", samples("--malformed", "0.01").toString(), "--policy", "la-2019", "--as-of",
                "2020-07-01", "--against", "statute", "--output", output.toString(), "--full");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("2,000 rows of", "Eligible for Dismissal", "Otherwise under statute",
                "could not be assessed", "The result is in " + output);
        assertThat(said.err()).as("plain lines where there is no terminal").contains("100 %, 2,000 rows");
        assertThat(output.toFile().list()).containsExactlyInAnyOrder("convictions.csv", "all.csv", "condensed.csv",
                "differences.csv", "errors.csv", "summary.json");
    }

    @Test
    void a_county_may_be_asked_for_in_any_usual_spelling() throws IOException {
        var input = samples().toString();
        var wanted = folder.resolve("wanted");
        assess("--input", input, "--policy", "la-2019", "--as-of", "2020-07-01", "--output", wanted.toString());
        for (var county : List.of("LA County", "L.A.", "County of Los Angeles")) {
            var output = folder.resolve("of " + county.length());
            assertThat(assess("--input", input, "--county", county, "--policy", "la-2019", "--as-of", "2020-07-01",
                    "--output", output.toString()).exit()).isZero();
            assertThat(output.resolve("convictions.csv")).hasSameBinaryContentAs(wanted.resolve("convictions.csv"));
        }
    }

    @Test
    void what_cannot_be_done_is_refused_in_one_line() {
        var input = samples().toString();
        var output = folder.resolve("result").toString();
        assertRefused(assess("--input", "none.csv", "--policy", "la-2019", "--output", output),
                "There is no file none.csv");
        assertRefused(assess("--input", folder.toString(), "--policy", "la-2019", "--output", output), "is a folder");
        assertRefused(assess("--input", input, "--policy", "nobody's", "--output", output), "There is no policy");
        assertRefused(assess("--input", input, "--policy", "gogen", "--output", output), "--options FILE");
        assertRefused(assess("--input", input, "--policy", "la-2019", "--age", "0", "--output", output),
                "from 1 to 120");
        assertRefused(assess("--input", input, "--policy", "la-2019", "--output", folder.toString()), "exists already");
        assertRefused(assess("--input", input, "--policy", "statute", "--county", "Unknown", "--output", output),
                "California has no county \"Unknown\"");
        assertRefused(run(new SamplesCommand(), "--output", input), "exists already");
        assertRefused(run(new SamplesCommand(), "--rows", "0", "--output", output), "one row or more");
        assertRefused(run(new SamplesCommand(), "--malformed", "2", "--output", output), "from 0 to 1");
        assertThat(folder.toFile().list()).containsExactly("samples.csv");
    }

    private static void assertRefused(Said said, String words) {
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().lines()).singleElement().asString().contains(words);
    }

    @Test
    void a_missing_option_or_a_day_that_is_none_is_wrong_usage() {
        assertThat(assess("--policy", "la-2019").exit()).isEqualTo(2);
        for (var day : List.of("soon", "20200701", "+12020-07-01", "2020-02-30")) {
            var said = assess("--input", "x", "--policy", "statute", "--output", "y", "--as-of", day);
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err().lines().findFirst().orElseThrow())
                    .endsWith("'" + day + "' is not a day from 1900 to 2200, such as 2020-07-01");
        }
    }

    @Test
    void a_place_that_this_user_may_not_write_to_is_refused_in_one_line() {
        assertRefused(run(new SamplesCommand(), "--output", folder.resolve("no/such/folder").toString()),
                "There is no folder to put ");
        var locked = folder.resolve("locked").toFile();
        assertThat(locked.mkdir() && locked.setWritable(false)).isTrue();
        if (!locked.canWrite()) { // root may write everywhere
            assertRefused(run(new SamplesCommand(), "--output", locked + "/samples.csv"), "may not be written");
            assertRefused(assess("--input", "x", "--policy", "statute", "--output", locked + "/result"),
                    "This user may not put a result into ");
        }
    }

    @Test
    void a_run_that_is_stopped_leaves_nothing() throws Exception {
        var input = folder.resolve("large.csv");
        assertThat(run(new SamplesCommand(), "--rows", "60000", "--output", input.toString()).exit()).isZero();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ClearDocket.class.getName(), "assess", "--input",
                input.toString(), "--policy", "statute", "--output", folder.resolve("result").toString(), "--full")
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        while (process.isAlive() && !hasUnfinished()) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.destroy();
        process.waitFor();
        assertThat(hasUnfinished()).isFalse();
        assertThat(process.exitValue() == 0).as("either finished or not there").isEqualTo(
                Files.exists(folder.resolve("result")));
    }

    /** A limit on the size of files stands for a full disk, which only root could make. */
    @Test
    void a_disk_that_fills_is_one_clear_line_and_leaves_nothing() throws Exception {
        var input = samples().toString();
        var assessed = limited("assess", "--input", input, "--policy", "la-2019", "--full", "--output",
                folder.resolve("result").toString());
        assertThat(assessed.exit()).isEqualTo(1);
        assertThat(assessed.err().lines().filter(line -> !line.matches("\\d+ %, .*"))).singleElement().asString()
                .startsWith("The result cannot be written: ");
        var samples = limited("samples", "--output", folder.resolve("more.csv").toString());
        assertThat(samples.exit()).isEqualTo(1);
        assertThat(samples.err().lines()).singleElement().asString()
                .contains("more.csv cannot be written: ").doesNotContain("Exception");
        assertThat(folder.toFile().list()).containsExactly("samples.csv");
    }

    /** In a process that may write 100 KB to a file. */
    private static Said limited(String... args) throws Exception {
        var command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 100 && exec \"$@\"", "limited",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), ClearDocket.class.getName()));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        var err = new String(process.getErrorStream().readAllBytes());
        return new Said(process.waitFor(), "", err);
    }

    private boolean hasUnfinished() {
        return folder.toFile().list((_, name) -> name.endsWith(".unfinished")).length > 0;
    }
}
