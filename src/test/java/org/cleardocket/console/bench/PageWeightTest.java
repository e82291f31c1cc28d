package org.cleardocket.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PageWeightTest {

    @RegisterExtension
    private final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort()).build();

    @Test
    void a_page_weighs_what_its_page_styles_and_scripts_send() {
        answer("/", "<link rel=stylesheet href=\"/a.css\"><script src=\"/b.js?v=1\"></script><a href=\"/en\">");
        answer("/a.css", "body{}");
        answer("/b.js?v=1", "1");
        var weight = PageWeight.measure("http://127.0.0.1:" + server.getPort(), "/");
        assertThat(weight.parts()).extracting(PageWeight.Part::path).containsExactly("/", "/a.css", "/b.js?v=1");
        assertThat(weight.total()).isGreaterThan("<link rel=stylesheet".length() + 3 * "HTTP/1.1 200 OK".length());
    }

    @Test
    void chunks_are_joined() {
        var body = "4\r\nLook\r\n6\r\n here.\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(Chunks.join(body), StandardCharsets.US_ASCII)).isEqualTo("Look here.");
    }

    private void answer(String path, String body) {
        server.stubFor(WireMock.get(path).willReturn(WireMock.ok(body)));
    }
}
