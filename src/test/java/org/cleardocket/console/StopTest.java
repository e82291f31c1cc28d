package org.cleardocket.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cleardocket.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {

    @TempDir Path folder;

    private ServedPortal portalThatDrainsFor(String time) throws IOException, InterruptedException {
        return ServedPortal.on(TestDatabase.create("stop_" + Long.toHexString(System.nanoTime())), folder,
                Map.of("PORTAL_DRAIN", time));
    }

    @Test
    void a_portal_that_is_told_to_stop_first_is_not_ready_and_serves_on() throws Exception {
        try (var portal = portalThatDrainsFor("8s")) {
            awaitReadiness(portal, 200);
            assertThat(portal.get("/en/start").headers().firstValue("Connection").orElse("")).isNotEqualTo("close");

            portal.process().destroy();
            awaitReadiness(portal, 503);
            assertThat(portal.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            for (var path : new String[] {"/en/start", "/es/follow", "/assets/none"}) {
                var page = portal.get(path);
                assertThat(page.statusCode()).isEqualTo(path.startsWith("/assets") ? 404 : 200);
                assertThat(page.headers().firstValue("Connection")).contains("close");
            }
            assertThat(portal.process().waitFor(45, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_second_interrupt_stops_at_once() throws Exception {
        try (var portal = portalThatDrainsFor("5m")) {
            awaitReadiness(portal, 200);
            interrupt(portal);
            awaitReadiness(portal, 503);
            interrupt(portal);
            assertThat(portal.process().waitFor(45, TimeUnit.SECONDS)).isTrue();
            assertThat(portal.process().exitValue()).isEqualTo(130);
        }
    }

    private static void awaitReadiness(ServedPortal portal, int status) throws IOException, InterruptedException {
        while (portal.get("/actuator/health/readiness").statusCode() != status) {
            assertThat(portal.process().isAlive()).isTrue();
        }
    }

    private static void interrupt(ServedPortal portal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(portal.process().pid())).start().waitFor();
    }

    @Test
    void a_time_for_stopping_that_cannot_be_meant_is_refused() {
        assertThat(new StopSettings(Duration.ZERO).drain()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> new StopSettings(Duration.ofSeconds(-1)))
                .withMessageStartingWith("portal.drain must be from 0s to 5m");
        assertThatIllegalStateException().isThrownBy(() -> new StopSettings(Duration.ofMinutes(6)));
    }
}
