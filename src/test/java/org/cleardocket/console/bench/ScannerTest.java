package org.cleardocket.console.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the scanners say, as they wrote it about pages with the weakness. */
class ScannerTest {

    @TempDir Path folder;

    @Test
    void each_finding_of_wapiti_names_its_kind_and_place() throws IOException {
        var report = Files.writeString(folder.resolve("wapiti"), """
                {"vulnerabilities": {"Cross Site Scripting": [{"method": "GET", "path": "/en/start", "info": "via q"}],
                "SQL Injection": []}, "anomalies": {"Internal Server Error": [{"method": "POST", "path": "/x", "info": "500"}]}}
                """);
        assertThat(Scanner.WAPITI.findings(report, "")).containsExactly("Cross Site Scripting: GET /en/start via q",
                "Internal Server Error: POST /x 500");
    }

    @Test
    void sqlmap_is_believed_only_where_it_tested_something() throws IOException {
        assertThat(Scanner.SQLMAP.findings(folder, "[INFO] testing 'x'\nGET parameter 'to' is vulnerable."))
                .containsExactly("GET parameter 'to' is vulnerable.");
        assertThat(Scanner.SQLMAP.findings(folder, "[INFO] testing 'x'\n'to' does not seem to be injectable")).isEmpty();
        assertThatThrownBy(() -> Scanner.SQLMAP.findings(folder, "[CRITICAL] wrong option"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_second_without_an_answer_is_a_finding_of_slowhttptest() throws IOException {
        var report = folder.resolve("slow");
        Files.writeString(folder.resolve("slow.csv"), """
                Seconds,Closed,Pending,Connected,Service Available
                0,0,1,0,1000
                5,0,200,200,0
                """);
        assertThat(Scanner.SLOW_BODIES.findings(report, "")).containsExactly("No answer in second 5");
    }

    @Test
    void testssl_names_each_fault_with_its_weight() throws IOException {
        var report = Files.writeString(folder.resolve("testssl"),
                "[{\"id\": \"TLS1\", \"severity\": \"HIGH\", \"finding\": \"offered\"}]");
        assertThat(Scanner.TESTSSL.findings(report, "")).containsExactly("TLS1: HIGH offered");
    }

    @Test
    void a_folder_with_old_reports_is_refused() {
        var said = new StringWriter();
        assertThat(new CommandLine(new AttackCommand()).setErr(new PrintWriter(said))
                .setExecutionExceptionHandler((refused, command, _) -> {
                    command.getErr().print(refused.getMessage());
                    return 1;
                }).execute("--output", folder.toString())).isEqualTo(1);
        assertThat(said.toString()).endsWith("exists already. Name a folder that does not.");
    }
}
