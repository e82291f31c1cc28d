package org.cleardocket.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchFloodTest {

    @Test
    void a_resident_is_watched_beside_an_attacker_from_one_network_and_from_many() {
        var said = new StringWriter();
        var bench = new CommandLine(new BenchFlood()).setOut(new PrintWriter(said));
        assertThat(bench.execute("--seconds=2", "--only=codes")).isZero();
        assertThat(said.toString().lines()).hasSize(3)
                .anySatisfy(row -> assertThat(row).containsPattern("codes +1 +\\d.* 3xx \\d+"))
                .anySatisfy(row -> assertThat(row).containsPattern("codes +300 +\\d.* 3xx \\d+"));
    }

    @Test
    void an_attacker_comes_from_as_many_networks_as_it_has() {
        var networks = new Networks();
        networks.limit(300);
        assertThat(Stream.generate(networks).limit(900).distinct()).hasSize(300);
    }

    @Test
    void an_unknown_flood_is_refused() {
        assertThat(new CommandLine(new BenchFlood()).setErr(new PrintWriter(new StringWriter())).execute("--only=rain"))
                .isNotZero();
    }
}
