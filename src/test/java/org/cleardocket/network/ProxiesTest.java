package org.cleardocket.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.env.MockEnvironment;

/** Over HTTP, from this machine. */
@ExtendWith(OutputCaptureExtension.class)
class ProxiesTest {

    private static final String NAMED = "127.0.0.1,10.0.0.0/24,2001:db8:ffff::/48";

    private WebServer server;
    private SilentProxies silent;

    private static final class WhoAsks extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + ' ' + request.getScheme());
        }
    }

    private void start(String proxies) {
        var settings = new ProxySettings(proxies);
        silent = new SilentProxies(settings);
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        var valve = new RemoteIpValve();
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
        new Proxies(settings, silent, new MockEnvironment()).customize(factory);
        server = factory.getWebServer(context -> context.addServlet("who", new WhoAsks()).addMapping("/"));
        server.start();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.destroy();
        }
    }

    private HttpResponse<String> ask(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path));
        try (var http = HttpClient.newHttpClient()) {
            return http.send((headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void headers_from_an_address_that_is_not_named_count_for_nothing() throws Exception {
        start("10.0.0.0/8,192.168.0.0/16");
        assertThat(ask("/", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https").body())
                .isEqualTo("127.0.0.1 http");
    }

    @Test
    void this_machine_alone_is_believed_unless_others_are_named() throws Exception {
        start(ProxySettings.THIS_MACHINE);
        assertThat(ask("/", "X-Forwarded-For", "203.0.113.9, 10.0.0.7", "X-Forwarded-Proto", "https").body())
                .as("a private address is a visitor's").isEqualTo("10.0.0.7 https");
        assertThat(ask("/").body()).isEqualTo("127.0.0.1 http");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "203.0.113.9 | 203.0.113.9", "203.0.113.9:4711 | 203.0.113.9", "6.6.6.6, 203.0.113.9 | 203.0.113.9",
        "6.6.6.6, 203.0.113.9:80, 10.0.0.7:4431 | 203.0.113.9", "garbage, 203.0.113.9, 10.0.0.7 | 203.0.113.9",
        "[2001:db8::7]:443, [2001:db8:ffff::1]:443 | 2001:db8:0:0:0:0:0:7", "::ffff:203.0.113.9 | 203.0.113.9",
        "10.0.0.8, 10.0.0.7 | 10.0.0.8", "fe80::1%eth0 | fe80:0:0:0:0:0:0:1"})
    void the_visitor_is_the_last_address_that_is_no_proxys(String noted, String visitor) throws Exception {
        start(NAMED);
        assertThat(ask("/", "X-Forwarded-For", noted).body()).isEqualTo(visitor + " http");
    }

    @Test
    void headers_that_are_repeated_are_one_list() throws Exception {
        start(NAMED);
        assertThat(ask("/", "X-Forwarded-For", "6.6.6.6", "X-Forwarded-For", "203.0.113.9").body())
                .isEqualTo("203.0.113.9 http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "203.0.113.9, secretword", "203.0.113.9,"})
    void an_address_that_cannot_be_read_is_refused(String noted) throws Exception {
        start(NAMED);
        var answer = ask("/", "X-Forwarded-For", noted);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("secretword");
    }

    @Test
    void a_named_proxy_that_is_silent_is_noticed_until_it_speaks(CapturedOutput log) throws Exception {
        start(NAMED);
        for (var i = 0; i < SilentProxies.WINDOW; i++) {
            ask("/actuator/health");
        }
        for (var i = 0; i < SilentProxies.WINDOW - 1; i++) {
            ask("/");
        }
        assertThat(new ProxiesHealthIndicator(silent).health().getStatus().getCode()).isEqualTo("UP");
        ask("/");
        assertThat(new ProxiesHealthIndicator(silent).health().getStatus().getCode()).isEqualTo("LIMITED");
        assertThat(log).contains("Most requests of the proxy 127.0.0.1 have no X-Forwarded-For");
        for (var i = 0; i < SilentProxies.WINDOW; i++) {
            ask("/", "X-Forwarded-For", "203.0.113.9");
        }
        assertThat(new ProxiesHealthIndicator(silent).health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void no_more_proxies_are_watched_than_there_can_be() {
        silent = new SilentProxies(new ProxySettings("10.0.0.0/8"));
        var many = Stream.iterate(0, i -> i + 1).limit(SilentProxies.MOST + 50L)
                .map(i -> ClientAddress.parse("10.0.%d.1".formatted(i)).orElseThrow()).toList();
        many.forEach(one -> silent.count(one, "/", false));
        assertThat(silent.watched()).isEqualTo(SilentProxies.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/7", "0.0.0.0/0", "::/0", "10.0.0.0/33", "10.0.0.1,", "proxy.example", "10.0.0.0/8/8",
        "10.0.0.0/x", "2001:db8::/31"})
    void a_list_that_cannot_be_one_is_refused(String proxies) {
        assertThatIllegalStateException().isThrownBy(() -> new ProxySettings(proxies))
                .withMessageStartingWith("portal.proxies must be addresses");
    }

    @Test
    void tomcats_own_setting_is_refused() {
        var settings = new ProxySettings(NAMED);
        var environment = new MockEnvironment().withProperty("server.tomcat.remoteip.internal-proxies", ".*");
        assertThatIllegalStateException().isThrownBy(() -> new Proxies(settings, new SilentProxies(settings), environment)
                .customize(new TomcatServletWebServerFactory())).withMessageContaining("portal.proxies");
    }
}
