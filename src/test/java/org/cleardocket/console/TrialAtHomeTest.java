package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.cleardocket.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A portal with the simulator that others could reach does not start, and says in one sentence why. */
class TrialAtHomeTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"PORTAL_PUBLIC_URL, https://records.example.gov", "SERVER_ADDRESS, 0.0.0.0"})
    void the_simulator_does_not_start_where_others_could_reach_it(String setting, String value) {
        var database = TestDatabase.create("trial_" + Long.toHexString(System.nanoTime()));
        assertThatThrownBy(() -> ServedPortal.on(database, folder, Map.of(setting, value)).close())
                .hasMessageContaining(setting + " is \"" + value + "\". It must be on this machine, such as ")
                .hasMessageNotContaining("\tat ");
    }
}
