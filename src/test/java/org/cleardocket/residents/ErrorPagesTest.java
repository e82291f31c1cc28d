package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.cleardocket.web.TestCookies;
import org.cleardocket.keys.Keys;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever goes wrong: the right status, our own page, the visitor's language. */
@PortalTest
class ErrorPagesTest {

    @Autowired MockMvc mvc;
    @Autowired ErrorPages errors;
    @Autowired ServerErrors server;
    @Autowired SettableClock clock;
    @Autowired Keys keys;

    /**
     * With a token as our own pages give it out. Spring Security's {@code csrf()} would put another store for tokens
     * into the chain, for all tests that follow.
     */
    private MockHttpServletRequestBuilder withToken(MockHttpServletRequestBuilder request) {
        var browser = Visitors.newcomer(mvc);
        var token = browser.open("/en/follow").selectFirst("input[name=_csrf]").val();
        return request.cookie(browser.cookies().values().toArray(Cookie[]::new)).param("_csrf", token);
    }

    private MockHttpServletResponse assertShown(RequestBuilder request, int status, String heading) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        assertShown(response, status, heading);
        return response;
    }

    private static void assertShown(MockHttpServletResponse response, int status, String heading) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.selectFirst("main h1").text()).isEqualTo(heading);
        assertThat(page.getElementById("start")).isNotNull();
    }

    @Test
    void saved_answers_that_are_not_ours_are_removed() throws Exception {
        var response = assertShown(get("/en/check/1/offense").cookie(new Cookie("answers", "AAAA")), 400,
                "We could not read what was saved here");
        assertThat(response.getCookie("answers").getMaxAge()).isZero();
    }

    @Test
    void saved_answers_that_are_too_old_are_removed() throws Exception {
        var yesterday = new MockHttpServletResponse();
        new SealedCookie<>("answers", Answers.class, SealedCookie.Kind.BOUND_WITH_ONE_END, Duration.ofHours(24),
                TestCookies.plain(), keys,
                Clock.offset(clock, Duration.ofHours(-25)))
                .write(new MockHttpServletRequest(), yesterday, Answers.start());
        var response = assertShown(get("/en/check/1/county").cookie(yesterday.getCookies()), 410,
                "Your answers are not on this device");
        assertThat(response.getCookie("answers").getMaxAge()).isZero();
    }

    @Test
    void answers_that_are_gone_when_the_next_one_comes_were_erased() throws Exception {
        assertShown(withToken(post("/es/check/1/offense")).param("offense", "growing"), 410,
                "Sus respuestas no están en este dispositivo");
        assertShown(withToken(post("/en/ask/review")), 410, "Your answers are not on this device");
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        assertShown(post("/es/check/1/county").param("county", "federal"), 403, "No pudimos aceptar esta página");
    }

    @Test
    void a_page_that_does_not_exist() throws Exception {
        assertShown(get("/es/nada"), 404, "Esta página no existe");
        assertShown(get("/xx/start"), 404, "This page does not exist");
        assertShown(get("/en/check/1/citizenship"), 404, "This page does not exist");
        assertShown(get("/en/check/x/county"), 404, "This page does not exist");
        assertShown(get("/nothing").header("Accept-Language", "es"), 404, "Esta página no existe");
    }

    @Test
    void a_page_that_is_opened_in_the_wrong_way() throws Exception {
        var response = assertShown(withToken(put("/en/follow")), 405, "This page can’t be opened that way");
        assertThat(response.getHeader("Allow")).contains("GET", "POST");
    }

    @Test
    void a_form_that_is_too_large() throws Exception {
        assertShown(withToken(post("/en/ask/name")).content(new byte[32 * 1024 + 1]), 413,
                "That was too much at once");
        assertShown(withToken(post("/en/ask/name")).header("Transfer-Encoding", "chunked").with(request -> {
            request.setContent(null);
            return request;
        }), 413, "That was too much at once");
    }

    @Test
    void too_many_codes_say_when_to_try_again() {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/follow");
        var form = browser.form("main form", "phone", Phones.next().display());
        for (var time = 0; time < 20 && browser.status() != 429; time++) {
            browser.cookies().remove("following"); // which says that a code is on its way
            clock.advance(Duration.ofSeconds(5)); // two presses at once are one
            browser.send(form);
        }
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.response().getHeader("Retry-After")).matches("[1-9]\\d*");
        assertThat(browser.page().select("main").text()).containsPattern("You can ask again in \\d+ minute");
    }

    @Test
    void what_fails_on_our_side_shows_nothing_of_it() throws Exception {
        var response = new MockHttpServletResponse();
        errors.resolveException(new MockHttpServletRequest("GET", "/en/start"), response, this,
                new IllegalStateException("secret detail"));
        assertShown(response, 500, "Something went wrong on our side");
        assertThat(response.getContentAsString()).doesNotContain("secret detail", "Exception");
    }

    private static final Exception AWAY =
            new DataAccessResourceFailureException("away", new SQLException("the server is gone", "08006"));

    @Test
    void while_the_database_is_away_people_are_asked_to_try_again() throws Exception {
        var response = new MockHttpServletResponse();
        errors.resolveException(new MockHttpServletRequest("POST", "/es/ask/review"), response, this, AWAY);
        assertShown(response, 503, "Nuestros registros no responden en este momento");
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/queue", "/webhooks/twilio/inbound", "/en/follow"})
    void what_fails_before_any_page_because_the_database_is_away_is_no_defect(String address) throws Exception {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, AWAY);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address);
        var response = new MockHttpServletResponse();
        server.show(request, response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        assertThat(response.getContentAsString()).containsAnyOf("does not answer right now", "do not answer right now");
    }

    @Test
    void what_the_server_itself_refuses_gets_our_page_too() throws Exception {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 400);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/es/;");
        var response = new MockHttpServletResponse();
        server.show(request, response);
        assertShown(response, 400, "No entendimos eso");
    }

    @Test
    void a_field_with_a_character_that_no_database_keeps_is_a_bad_request() throws Exception {
        assertShown(withToken(post("/es/follow")).param("phone", "213\0"), 400, "No entendimos eso");
        assertShown(get("/en/start").param("change", "\0"), 400, "We did not understand that");
    }

    @Test
    void the_other_doors_keep_their_own_errors() {
        var handled = errors.resolveException(new MockHttpServletRequest("GET", "/webhooks/x"),
                new MockHttpServletResponse(), this, new IllegalStateException());
        assertThat(handled).isNull();
    }
}
