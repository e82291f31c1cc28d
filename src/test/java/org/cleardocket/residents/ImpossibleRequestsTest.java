package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.cleardocket.testing.PortalTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What no browser and no proxy in order sends is refused as a bad request, at every door. */
@PortalTest
class ImpossibleRequestsTest {

    @Autowired MockMvc mvc;

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder from(String address, String page) {
        return get(page).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password", "to"})
    void a_character_that_no_database_keeps_is_a_bad_request(String field) throws Exception {
        var page = mvc.perform(get("/staff-sign-in")).andReturn();
        var token = Jsoup.parse(page.getResponse().getContentAsString()).select("[name=_csrf]").val();
        var form = post("/staff-sign-in").param("_csrf", token).cookie(page.getResponse().getCookies());
        assertThat(status(form.param(field, "a\0b"))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "unknown", "1.2.3.4.5", "'; drop table people.account; --", "1.2.3.4, 5.6.7.8"})
    void a_sender_whose_address_is_none_is_a_bad_request(String address) throws Exception {
        for (var page : List.of("/staff-sign-in", "/en/start", "/actuator/metrics", "/actuator/health")) {
            assertThat(status(from(address, page))).as(page).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "203.0.113.7:4711", "2001:db8::7", "[2001:db8::7]:4711", "::1"})
    void a_sender_is_known_by_an_address_with_a_port_or_without(String address) throws Exception {
        assertThat(status(from(address, "/staff-sign-in"))).isEqualTo(200);
    }
}
