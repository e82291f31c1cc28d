package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cleardocket.paper.SampleForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FormsCommandTest {

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new FormsCommand()).setOut(new PrintWriter(out))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    err.write(failure.getMessage());
                    return failure instanceof Refusal ? 1 : 3;
                }).execute(args);
    }

    @Test
    void says_which_field_takes_what_and_lists_every_field() throws IOException {
        Files.write(folder.resolve("CR-400.pdf"), SampleForm.whole().bytes());
        assertThat(run(folder.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("case-number +CR-400\\[0]\\.Page1\\[0]\\.Caption\\[0]\\.CaseNumber\\[0]\\R")
                .containsPattern("section-11357 +none")
                .containsPattern("section-11357\tCR-400\\[0]\\.Page1\\[0]\\.List2\\[0]\\.CheckBox1\\[0]\\R")
                .containsPattern("box +CR-400\\[0]\\.Page1\\[0]\\.List2\\[0]\\.CheckBox1\\[0] +Health and Safety")
                .containsPattern("- +CR-400\\[0]\\.Page1\\[0]\\.Sign\\[0]\\.Signature");
    }

    @Test
    void refuses_with_a_sentence_what_it_cannot_read() throws IOException {
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no CR-400.pdf");
        Files.writeString(folder.resolve("JV-744.pdf"), "no form");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("JV-744.pdf is left out: it cannot be read.");
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(1);
    }
}
