package org.cleardocket.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cleardocket.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class FaultTrialTest {

    private static final int TEXTS = Integer.getInteger("trial.texts", 10_000);
    private static final int KILLS = 10;
    private static final Path LOGS = Path.of("target", "fault-trial");
    private static final long SEED = Long.getLong("trial.seed", 64);

    @Test
    void nothing_is_lost_or_sent_twice_when_portals_are_killed_and_the_carrier_fails() throws Exception {
        FileSystemUtils.deleteRecursively(LOGS);
        Files.createDirectories(LOGS);
        var database = TestDatabase.create("fault_trial_" + Long.toHexString(System.nanoTime()));
        var outcome = new FaultTrial(LOGS, database, TEXTS, KILLS, SEED).run();
        assertThat(outcome.differences()).as("differences with the seed %d", SEED).isEmpty();
        assertThat(outcome.killsAtWork()).as("otherwise nothing was tried").isEqualTo(KILLS);
    }
}
