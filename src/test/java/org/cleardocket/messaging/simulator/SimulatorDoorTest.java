package org.cleardocket.messaging.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A portal whose codes everybody can read is served to nobody on another machine, whatever is set before it. */
@PortalTest
class SimulatorDoorTest {

    private static final List<String> PAGES =
            List.of("/", "/en/start", "/simulator", "/staff-sign-in", "/staff/queue", "/actuator/health", "/robots.txt");

    @Autowired MockMvc mvc;

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String host) throws Exception {
        return mvc.perform(request.with(asked -> {
            asked.setServerName(host);
            return asked;
        })).andReturn().getResponse();
    }

    private static void assertRefused(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).startsWith("This portal is a trial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"records.example.gov", "10.0.0.7", "localhost.example.gov", "127.0.0.1.example.gov",
            "[2001:db8::1]", "0.0.0.0", ""})
    void another_host_is_refused_on_every_page(String host) throws Exception {
        for (var page : PAGES) {
            assertRefused(send(get(page), host));
        }
        assertRefused(send(post("/staff-sign-in"), host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "x-forwarded-prefix",
            "X-Forwarded-Anything", "Forwarded", "forwarded", "Via", "X-Real-IP"})
    void what_a_proxy_passes_on_is_refused_on_every_page(String header) throws Exception {
        for (var page : PAGES) {
            assertRefused(send(get(page).header(header, "127.0.0.1"), "localhost"));
        }
    }

    @Test
    void this_machine_is_served_under_each_of_its_own_names() throws Exception {
        for (var host : List.of("localhost", "LocalHost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "0:0:0:0:0:0:0:1")) {
            assertThat(send(get("/en/start"), host).getStatus()).as(host).isEqualTo(200);
        }
    }
}
