package org.cleardocket.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser reads no answer before it has sent all of a form, so the portal lets it send, and keeps nothing. */
@BrowserTest
class FarTooLargeTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int GIGABYTE = 1024 * MEGABYTE;

    @LocalServerPort int port;

    @Test
    void who_sends_a_gigabyte_still_reads_why_it_is_not_taken() throws IOException {
        try (var browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = browser.getOutputStream();
            out.write("""
                    POST /es/ask/papers HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: %d\r
                    \r
                    """.formatted(GIGABYTE).getBytes(UTF_8));
            var chunk = new byte[MEGABYTE];
            for (var sent = 0; sent < GIGABYTE; sent += MEGABYTE) {
                out.write(chunk);
            }
            var answer = new String(browser.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("Son demasiados archivos");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /en/follow", "POST /en/nothing", "PATCH /en/ask/papers/piece", "POST /staff-sign-in",
            "POST /staff/queue", "POST /webhooks/twilio/inbound", "POST /simulator", "POST /actuator/health", "POST /robots.txt"})
    void no_other_door_takes_more_than_a_few_megabytes_of_what_it_refuses(String door) throws IOException {
        try (var stranger = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = stranger.getOutputStream();
            out.write("""
                    %s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: %d\r
                    \r
                    """.formatted(door, GIGABYTE).getBytes(UTF_8));
            assertThat(taken(out)).as("megabytes taken at %s", door).isLessThan(32);
        }
    }

    /** How many megabytes go out before the portal hangs up, the buffers of both sides included. */
    private static int taken(OutputStream out) {
        var chunk = new byte[MEGABYTE];
        for (var sent = 0; sent < GIGABYTE / MEGABYTE; sent++) {
            try {
                out.write(chunk);
            } catch (IOException hungUp) {
                return sent;
            }
        }
        return GIGABYTE / MEGABYTE;
    }
}
