package org.cleardocket.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read is refused with 400 at every door, and no word of it comes back or stands in the log. */
@BrowserTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRequestsTest {

    private static final List<String> PAGES = List.of("/", "/en/start", "/es/check/1/county", "/en/follow", "/nothing",
            "/staff-sign-in", "/staff-sign-in/code", "/staff/queue", "/simulator", "/actuator/health", "/robots.txt",
            "/en/ask/papers", "/webhooks/twilio/inbound");
    private static final List<String> FORMS = List.of("/en/check/1/county", "/es/follow", "/staff-sign-in",
            "/staff-sign-in/code", "/staff/", "/simulator", "/en/ask/papers");

    @LocalServerPort int port;

    private String ask(String request) throws IOException {
        try (var visitor = new Socket(InetAddress.getLoopbackAddress(), port)) {
            visitor.setSoTimeout(20_000);
            visitor.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(visitor.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private String get(String target, String headers) throws IOException {
        return ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private String post(String target, String type, String body) throws IOException {
        return ask("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static void assertRefused(String answer, CapturedOutput log, String what) {
        assertThat(answer.lines().findFirst()).as(what).hasValueSatisfying(line ->
                assertThat(line).startsWith("HTTP/1.1 400"));
        assertThat(answer).as(what).doesNotContain("secretword", "Exception", "\tat ");
        assertThat(log.getAll()).as(what).doesNotContain("secretword", "\tat org.apache", "InvalidParameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?secretword=%ff", "?secretword=%zz", "?to=secretword%", "?secretword%c3=1", "?x=secretword%c3%28",
            "?a=1&b=%e0%80%80secretword"})
    void a_query_that_is_not_encoded_as_queries_are(String query, CapturedOutput log) throws IOException {
        for (var page : PAGES) {
            assertRefused(get(page + query, ""), log, page);
        }
        for (var form : FORMS) {
            assertRefused(post(form + query, "application/x-www-form-urlencoded", "a=b"), log, form);
        }
    }

    static Stream<String> fields() {
        return Stream.of("secretword=%ff", "secretword=%zz", "secretword=%", "%c3=secretword");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_form_that_is_not_encoded_as_forms_are(String body, CapturedOutput log) throws IOException {
        for (var form : FORMS.subList(0, 6)) {
            if (!form.equals("/staff/")) {
                assertRefused(post(form, "application/x-www-form-urlencoded", body), log, form);
            }
        }
    }

    @Test
    void a_form_without_files_is_never_kept_beyond_sixty_four_kilobytes(CapturedOutput log) throws IOException {
        for (var form : List.of("/staff-sign-in", "/staff-sign-in/code", "/simulator")) {
            var answer = post(form, "application/x-www-form-urlencoded", "x=" + "secretword".repeat(20_000));
            assertThat(answer).as(form).startsWith("HTTP/1.1 413").doesNotContain("secretword");
        }
        assertThat(log.getAll()).doesNotContain("secretword", "\tat org.apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Language: \u0085secretword", "Accept: secretword", "Accept-Language: ;;q=secretword",
            "Cookie: answers=secretword", "Cookie: staff=\u0085secretword; =", "Range: bytes=secretword",
            "If-Modified-Since: secretword", "Referer: http://secretword:\u0099/%zz", "Accept-Encoding: secretword",
            "Content-Type: secretword/;;", "Origin: secretword", "Upload-Metadata: secretword"})
    void a_header_that_is_nonsense_makes_nothing_fail(String header, CapturedOutput log) throws IOException {
        for (var page : PAGES) {
            var answer = get(page, header + "\r\n");
            assertThat(answer).as(page).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 5", "secretword", "\tat ");
        }
        assertThat(log.getAll()).doesNotContain("secretword", "\tat org.apache");
    }
}
