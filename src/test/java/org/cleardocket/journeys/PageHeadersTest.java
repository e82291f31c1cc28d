package org.cleardocket.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer of the portal has the same headers, whoever gives it: a page, a door, or the web server itself. */
@BrowserTest
class PageHeadersTest {

    private static final List<String> HEADERS = List.of("Content-Security-Policy", "Permissions-Policy",
            "Cross-Origin-Opener-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options");

    @LocalServerPort int port;

    private void assertProtected(String request, String status) throws IOException {
        String answer;
        try (var visitor = new Socket(InetAddress.getLoopbackAddress(), port)) {
            visitor.setSoTimeout(20_000);
            visitor.getOutputStream().write(request.getBytes(ISO_8859_1));
            answer = new String(visitor.getInputStream().readAllBytes(), ISO_8859_1);
        }
        var names = answer.lines().takeWhile(line -> !line.isEmpty())
                .map(line -> line.replaceAll(":.*", "").toLowerCase(Locale.ROOT)).toList();
        assertThat(answer).as(request).startsWith("HTTP/1.1 " + status).doesNotContain("Apache", "Exception");
        HEADERS.forEach(header -> assertThat(names).as(header + " of " + request)
                .containsOnlyOnce(header.toLowerCase(Locale.ROOT)));
        assertThat(answer.lines().filter(line -> line.startsWith("X-Frame-Options"))).containsExactly("X-Frame-Options: DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/start 200", "/es/check/1/county 200", "/en/follow 200", "/nothing 404", "/robots.txt 200",
            "/assets/none.css 404", "/staff-sign-in 200", "/staff-sign-in/none 404", "/staff/queue 302", "/staff/VAADIN/none 302",
            "/simulator 200", "/actuator/health 200", "/actuator 404", "/webhooks/twilio/inbound 404",
            "/en/start?x=%ff 400", "/en/start;x=1 400", "//x 400", "/a%2Fb 400", "/a%00b 400", "/a%zz 400", "/a%5cb 400",
            "/../../x 400", "/a<b 400"})
    void a_page(String pageAndStatus) throws IOException {
        var parts = pageAndStatus.split(" ");
        assertProtected("GET " + parts[0] + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", parts[1]);
    }

    private static String post(String headers) {
        return "POST /en/start HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private static String with(String line, String headers) {
        return line + "\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    /** What the web server refuses before anything of ours is asked. */
    @Test
    void an_impossible_request() throws IOException {
        assertProtected(with("G<T / HTTP/1.1", ""), "400");
        assertProtected("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "400");
        assertProtected(with("GET / HTTP/1.1\r\nHost: a", ""), "400");
        assertProtected(with("GET / HTTP/1.1", "X y: 1\r\n"), "400");
        assertProtected(with("GET / HTTP/1.1", "X: " + "a".repeat(20_000) + "\r\n"), "400");
        assertProtected(with("GET /" + "a".repeat(20_000) + " HTTP/1.1", ""), "400");
        assertProtected(with("GET / HTTP/9.9", ""), "505");
        assertProtected(with("TRACE / HTTP/1.1", ""), "405");
        assertProtected(with("CONNECT a:1 HTTP/1.1", ""), "501");
        assertProtected(with("FROB /en/start HTTP/1.1", ""), "400");
        assertProtected(post("Transfer-Encoding: nonsense\r\n"), "501");
        assertProtected(post("Content-Length: 1\r\nContent-Length: 2\r\n"), "400");
        assertProtected(post("Content-Length: x\r\n"), "400");
        assertProtected(post("Expect: nonsense\r\nContent-Length: 0\r\n"), "417");
        assertProtected("GET /en/start HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n", "403");
        assertProtected("POST /staff-sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + "application/x-www-form-urlencoded\r\nContent-Length: 300000\r\n\r\n" + "a".repeat(300_000), "413");
    }
}
