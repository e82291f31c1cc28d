package org.cleardocket.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchDocumentsTest {

    @Test
    void papers_are_sent_cleaned_and_pages_read_meanwhile() {
        var said = new StringWriter();
        var bench = new CommandLine(new BenchDocuments()).setOut(new PrintWriter(said));
        assertThat(bench.execute("--uploads=2", "--at-once=2", "--rounds=1", "--seconds=1")).isZero();
        assertThat(said.toString()).contains("2 photos of", "2 PDFs of 10 pages of").contains(BenchDocuments.PAGES)
                .containsPattern("portal's process holds [1-9]").containsPattern("cleaning processes [1-9]");
    }
}
