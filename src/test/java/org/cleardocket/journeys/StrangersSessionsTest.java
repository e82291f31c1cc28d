package org.cleardocket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions take memory, so strangers get none, the staff view's own servlet included. */
@BrowserTest
class StrangersSessionsTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/", "/staff/queue?q=x", "/staff/requests/7", "/staff/?v-r=init",
            "/staff/?v-r=uidl&v-uiId=0", "/staff/?v-r=heartbeat&v-uiId=0", "/staff/?v-r=push", "/staff/VAADIN/build/x.js",
            "/staff/VAADIN/push", "/VAADIN/push", "/VAADIN/x", "/vaadinServlet/", "/staff-sign-in", "/staff-sign-in/code",
            "/simulator", "/en/start", "/nothing", "/staff/logout", "/logout"})
    void no_answer_to_a_stranger_begins_a_session(String address) throws IOException, InterruptedException {
        try (var stranger = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .header("X-Padding", "x".repeat(5000));
            for (var one : new HttpRequest[] {request.GET().build(), request.POST(BodyPublishers.ofString("{}")).build(),
                    request.method("HEAD", BodyPublishers.noBody()).build()}) {
                assertThat(stranger.send(one, BodyHandlers.discarding()).headers().allValues("Set-Cookie"))
                        .as(one.method()).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
            }
        }
    }
}
