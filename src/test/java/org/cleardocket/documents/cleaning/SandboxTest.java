package org.cleardocket.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile file could do that has taken its worker over. */
class SandboxTest {

    private Sandbox sandbox;

    @BeforeEach
    void there_is_one() {
        var here = Tools.ofThisMachine().sandbox();
        assumeTrue(here.isPresent(), "bwrap is missing, or this machine forbids unprivileged namespaces");
        sandbox = here.get();
    }

    private String say(String script, Path... seen) throws IOException {
        var process = new ProcessBuilder(sandbox.around(List.of(seen), List.of("/bin/sh", "-c", script)));
        process.environment().put("PORTAL_SECRET", "a-secret");
        var running = process.redirectErrorStream(true).start();
        running.getOutputStream().close();
        return new String(running.getInputStream().readAllBytes()).strip();
    }

    @Test
    void it_has_no_network() throws IOException {
        assertThat(say("cat /proc/net/dev | tail -n +3 | cut -d: -f1 | tr -d ' '")).isIn("lo", "");
        assertThat(say("cat /proc/net/route | tail -n +2")).isEmpty();
    }

    @Test
    void it_has_no_environment() throws IOException {
        assertThat(say("env; cat /proc/self/environ")).doesNotContain("PORTAL_SECRET", "a-secret", "HOME");
    }

    @Test
    void it_sees_no_file_but_programs_and_what_it_is_given(@TempDir Path folder) throws IOException {
        var own = Files.writeString(folder.resolve("given"), "given");
        var other = Files.writeString(folder.resolve("other"), "other");
        assertThat(say("cat " + own, own)).isEqualTo("given");
        assertThat(say("cat " + other, own)).contains("No such file");
        assertThat(say("ls /home /root /var/lib /srv /etc/passwd /dev/shm/* 2> /dev/null")).isEmpty();
    }

    @Test
    void it_changes_nothing_but_its_work_folder_which_ends_with_it(@TempDir Path folder) throws IOException {
        var given = Files.writeString(folder.resolve("given"), "given");
        assertThat(say("echo x > /usr/bin/planted; echo x >> " + given, given)).contains("Read-only file system");
        assertThat(Files.readString(given)).isEqualTo("given");
        assertThat(say("echo kept > /work/file && cat /work/file")).isEqualTo("kept");
        assertThat(Path.of("/work/file")).doesNotExist();
    }

    @Test
    void it_sees_no_process_of_the_portals() throws IOException {
        assertThat(say("ls /proc | grep -c '^[0-9]'")).matches("[1-9]");
        assertThat(say("kill -0 " + ProcessHandle.current().pid())).isNotEmpty();
    }

    @Test
    void a_command_ends_with_the_answer_that_it_gave() throws Exception {
        for (var status : new int[] {0, 3}) {
            var words = new ArrayList<>(sandbox.around(List.of(), List.of("/bin/sh", "-c", "exit " + status)));
            assertThat(new ProcessBuilder(words).start().waitFor()).isEqualTo(status);
        }
    }
}
