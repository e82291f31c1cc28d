package org.cleardocket.messaging.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signature in front of a real web server, which alone reads forms as strangers send them. */
class TwilioSignatureTest {

    private static final String SECRET = "tests-only";
    private static final String PUBLIC = "https://records.example.org";

    private final List<String> heard = new ArrayList<>();
    private final AtomicInteger denied = new AtomicInteger();
    private final Tomcat server = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.getConnector().setProperty("address", "127.0.0.1");
        var context = server.addContext("", null);
        var signature = new FilterDef();
        signature.setFilterName("signature");
        signature.setFilter(new TwilioSignature(List.of(new TwilioSender("AC0123", SECRET, "MG0123", "")),
                URI.create(PUBLIC), denied::incrementAndGet));
        context.addFilterDef(signature);
        var everything = new FilterMap();
        everything.setFilterName("signature");
        everything.addURLPattern("/*");
        context.addFilterMap(everything);
        Tomcat.addServlet(context, "heard", new HttpServlet() {
            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) {
                heard.add(request.getParameter("Body"));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        });
        context.addServletMappingDecoded("/*", "heard");
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.stop();
        server.destroy();
    }

    private static String signature(String signed) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private int post(BodyPublisher body, String signed, String... headers) throws Exception {
        var address = URI.create("http://127.0.0.1:" + server.getConnector().getLocalPort() + "/inbound");
        var call = HttpRequest.newBuilder(address).POST(body)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .header("X-Twilio-Signature", signature(signed));
        if (headers.length > 0) {
            call.headers(headers);
        }
        return client.send(call.build(), BodyHandlers.discarding()).statusCode();
    }

    @Test
    void what_is_signed_for_the_public_address_is_let_through() throws Exception {
        assertThat(post(BodyPublishers.ofString("Body=%C2%A1Alto%21"), PUBLIC + "/inboundBody¡Alto!")).isEqualTo(204);
        assertThat(heard).containsExactly("¡Alto!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Body=%ZZ", "Body=%", "Body=%C3%28", "%E0=%FF", "&&&=&="})
    void a_form_that_cannot_be_read_is_refused(String form) throws Exception {
        assertThat(post(BodyPublishers.ofString(form), PUBLIC + "/inbound" + form)).isIn(400, 403);
        assertThat(heard).isEmpty();
    }

    @Test
    void no_header_moves_the_portal_to_another_address() throws Exception {
        var evil = "https://evil.example.org";
        assertThat(post(BodyPublishers.ofString("Body=STOP"), evil + "/inboundBodySTOP", "X-Forwarded-Host",
                "evil.example.org", "X-Forwarded-Proto", "https", "X-Forwarded-Port", "443", "Forwarded",
                "host=evil.example.org;proto=https")).isEqualTo(403);
        assertThat(post(BodyPublishers.ofString("Body=STOP"), PUBLIC + "/elsewhere/inboundBodySTOP",
                "X-Forwarded-Prefix", "/elsewhere")).isEqualTo(403);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_body_without_a_length_is_not_read() throws Exception {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("Body=STOP".getBytes(
                StandardCharsets.UTF_8)));
        assertThat(post(endless, PUBLIC + "/inboundBodySTOP")).isEqualTo(413);
        assertThat(heard).isEmpty();
    }
}
