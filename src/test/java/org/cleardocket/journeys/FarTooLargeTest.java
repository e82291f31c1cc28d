package org.cleardocket.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
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
}
