package org.cleardocket.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cleardocket.people.Authenticator;
import org.cleardocket.people.Credentials;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Below /staff MockMvc has no Vaadin servlet: whoever is let in meets a 404, everybody else is sent to sign in. */
@PortalTest
class SignInPagesTest {

    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final int LET_IN = 404;

    @Autowired MockMvc mvc;
    @Autowired People people;
    @Autowired SettableClock clock;
    @Autowired DataSource database;
    @Autowired List<RequestMappingHandlerMapping> mappings;

    private String network = "10.3.%d.1".formatted(NETWORKS.incrementAndGet());
    private final Map<String, Cookie> cookies = new HashMap<>();
    private @Nullable MockHttpSession session;
    private Credentials credentials;
    private Authenticator phone;

    @BeforeEach
    void someone() {
        credentials = people.add("h" + UUID.randomUUID().toString().substring(0, 12), "Ina Invented", Role.TRIAGE);
        phone = new Authenticator(credentials.secret());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var result = mvc.perform(inSession(request).with(sent -> {
            sent.setRemoteAddr(network);
            return sent;
        })).andReturn();
        for (var cookie : result.getResponse().getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        cookies.values().removeIf(cookie -> cookie.getMaxAge() == 0);
        session = (MockHttpSession) result.getRequest().getSession(false);
        return result.getResponse();
    }

    private MockHttpServletRequestBuilder inSession(MockHttpServletRequestBuilder request) {
        return session == null ? request : request.session(session);
    }

    /**
     * With a token as the page gives it out. Spring Security's {@code csrf()} would put another store for tokens into the
     * chain, which begins sessions, for all tests that follow.
     */
    private MockHttpServletRequestBuilder form(String address) throws Exception {
        var shown = mvc.perform(inSession(get("/staff-sign-in"))).andReturn().getResponse();
        if (session == null) {
            cookies.put("staff-form", shown.getCookie("staff-form"));
        }
        return post(address).param("_csrf", page(shown).select("[name=_csrf]").val());
    }

    private MockHttpServletResponse password(String password) throws Exception {
        return send(form("/staff-sign-in").param("username", credentials.account().username())
                .param("password", password));
    }

    private MockHttpServletResponse code(String code) throws Exception {
        return send(form("/staff-sign-in/code").param("code", code));
    }

    /** As a browser does it: where a try is refused, the page that says so is fetched. */
    private MockHttpServletResponse shown(MockHttpServletResponse refused) throws Exception {
        assertThat(refused.getStatus()).isEqualTo(303);
        assertThat(refused.getRedirectedUrl()).endsWith("?problem");
        return send(get(URI.create(refused.getRedirectedUrl())));
    }

    private void signIn() throws Exception {
        password(credentials.password());
        code(phone.code(clock.instant()));
    }

    private int queue() throws Exception {
        return send(get("/staff/queue")).getStatus();
    }

    /** To a 401 Vaadin's browser side shows an empty box and leaves the page as it is. */
    private void assertThatVaadinLeaves() throws Exception {
        var click = send(post("/staff/").param("v-r", "uidl"));
        assertThat(click.getStatus()).isEqualTo(200);
        assertThat(click.getContentAsString()).contains("\"sessionExpired\":true");
        assertThat(send(post("/staff/").param("v-r", "heartbeat")).getStatus()).isEqualTo(403);
    }

    private String notice(String address) throws Exception {
        return page(send(get(address))).select("[role=status]").text();
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    @Test
    void both_factors_let_someone_in_under_a_new_session_id() throws Exception {
        assertThat(password(credentials.password()).getRedirectedUrl()).isEqualTo("/staff-sign-in/code");
        var half = session.getId();
        assertThat(code(phone.code(clock.instant())).getRedirectedUrl()).isEqualTo("/staff/queue");
        assertThat(session.getId()).isNotEqualTo(half);
        assertThat(queue()).isEqualTo(LET_IN);
    }

    @Test
    void what_somebody_has_put_into_a_session_before_does_not_come_along_and_leads_nowhere() throws Exception {
        password(credentials.password());
        session.setAttribute("SPRING_SECURITY_SAVED_REQUEST", new SimpleSavedRequest("https://evil.example.org/"));
        assertThat(code(phone.code(clock.instant())).getRedirectedUrl()).isEqualTo("/staff/queue");
        assertThat(session.getAttribute("SPRING_SECURITY_SAVED_REQUEST")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example.org", "/\\evil.example.org", "/%2Fevil.example.org", "https://evil.example.org",
        "https:evil.example.org", "/staff/queue/../../../evil", "/staff/queue@evil.example.org", "//staff/queue",
        "/staff//evil.example.org", "/staff/queue\n.evil.example.org", "javascript:alert(1)", "%2F%2Fevil.example.org"})
    void only_pages_of_ours_are_followed_after_signing_in(String to) throws Exception {
        password(credentials.password());
        var in = send(form("/staff-sign-in/code").param("code", phone.code(clock.instant())).param("to", to)
                .header("Referer", "https://evil.example.org/"));
        assertThat(in.getRedirectedUrl()).isEqualTo("/staff/queue");
        assertThat(send(get("/staff-sign-in").param("to", to)).getRedirectedUrl()).isEqualTo("/staff/queue");
    }

    @Test
    void a_planted_token_is_worth_nothing_beside_a_session() throws Exception {
        password(credentials.password());
        var attacker = mvc.perform(get("/staff-sign-in")).andReturn().getResponse();
        cookies.put("staff-form", attacker.getCookie("staff-form"));
        assertThat(send(post("/staff-sign-in/code").param("code", phone.code(clock.instant()))
                .param("_csrf", page(attacker).select("[name=_csrf]").val())).getRedirectedUrl())
                .startsWith("/staff-sign-in?late");
        assertThat(queue()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_form_of_another_host_is_refused(String site) throws Exception {
        assertThat(send(form("/staff-sign-in").param("username", credentials.account().username())
                .param("password", credentials.password()).header("Sec-Fetch-Site", site)).getRedirectedUrl())
                .startsWith("/staff-sign-in?late");
        assertThat(session).isNull();
    }

    @Test
    void without_signing_in_nothing_below_staff_is_reached() throws Exception {
        for (var path : List.of("/staff", "/staff/", "/staff/queue", "/staff/requests/1", "/staff/VAADIN/build/x.js",
                "/staff/aura/aura.css")) {
            assertThat(send(get(path)).getRedirectedUrl()).as(path).startsWith("/staff-sign-in");
        }
        assertThatVaadinLeaves();
        assertThat(send(post("/staff/").param("v-r", "heartbeat")).getStatus()).isEqualTo(403);
        assertThat(send(get("/staff/").param("v-r", "init")).getStatus()).isEqualTo(401);
    }

    @Test
    void the_password_alone_reaches_nothing() throws Exception {
        password(credentials.password());
        assertThat(queue()).isEqualTo(302);
        assertThat(send(get("/staff/").param("v-r", "init")).getStatus()).isEqualTo(401);
    }

    @Test
    void a_code_alone_reaches_nothing() throws Exception {
        assertThat(code(phone.code(clock.instant())).getRedirectedUrl()).isEqualTo("/staff-sign-in?late");
        assertThat(send(get("/staff-sign-in/code")).getRedirectedUrl()).isEqualTo("/staff-sign-in");
        assertThat(queue()).isEqualTo(302);
    }

    @Test
    void a_wrong_password_says_the_same_for_every_account_and_keeps_the_username() throws Exception {
        var wrong = shown(password("guessed"));
        var unknown = shown(send(form("/staff-sign-in").param("username", "nobody").param("password", "x")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(page(wrong).select("[role=alert]").text()).isEqualTo("The username or the password is not right.")
                .isEqualTo(page(unknown).select("[role=alert]").text());
        assertThat(page(wrong).select("#username").val()).isEqualTo(credentials.account().username());
        assertThat(page(wrong).select("#password").val()).isEmpty();
    }

    @Test
    void a_wrong_code_and_a_code_used_before_are_refused() throws Exception {
        signIn();
        session = null;
        password(credentials.password());
        var used = shown(code(phone.code(clock.instant())));
        assertThat(used.getStatus()).isEqualTo(422);
        assertThat(page(used).select("[role=alert]").text()).startsWith("That code is not right");
        assertThat(shown(code(phone.wrong(clock.instant()))).getStatus()).isEqualTo(422);
        assertThat(queue()).isEqualTo(302);
    }

    @Test
    void the_second_step_must_follow_within_five_minutes() throws Exception {
        password(credentials.password());
        clock.advance(Duration.ofMinutes(6));
        assertThat(code(phone.code(clock.instant())).getRedirectedUrl()).isEqualTo("/staff-sign-in?late");
        assertThat(queue()).isEqualTo(302);
    }

    @Test
    void too_many_tries_are_answered_with_how_long_to_wait() throws Exception {
        for (var i = 0; i < 5; i++) {
            password("guessed");
        }
        var slowed = shown(password(credentials.password()));
        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(page(slowed).select("[role=alert]").text()).isEqualTo("Too many tries. Try again in a minute.");
    }

    @Test
    void someone_whose_password_others_have_reads_of_it_after_signing_in_and_once() throws Exception {
        signIn();
        var own = Map.copyOf(cookies);
        cookies.clear();
        session = new MockHttpSession();
        var here = network;
        network = "10.4.0.1";
        password(credentials.password());
        code(phone.wrong(clock.instant()));
        network = here;
        cookies.putAll(own);
        session = new MockHttpSession();
        clock.advance(Duration.ofSeconds(30));
        password(credentials.password());
        var told = code(phone.code(clock.instant())).getRedirectedUrl();
        assertThat(told).startsWith("/staff-sign-in/warning");
        var page = page(send(get(URI.create(told))));
        assertThat(page.select("[role=alert]").text()).contains("the right code: once, most recently on ");
        assertThat(page.select("main a").attr("href")).isEqualTo("/staff/queue");
        session = new MockHttpSession();
        clock.advance(Duration.ofSeconds(30));
        password(credentials.password());
        assertThat(code(phone.code(clock.instant())).getRedirectedUrl()).isEqualTo("/staff/queue");
    }

    @Test
    void a_stranger_reads_no_warning() throws Exception {
        assertThat(send(get("/staff-sign-in/warning")).getRedirectedUrl()).isEqualTo("/staff-sign-in");
    }

    @Test
    void a_device_is_known_again_by_a_sealed_cookie_that_no_script_reads() throws Exception {
        signIn();
        var device = cookies.get("staff-device");
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getPath()).isEqualTo("/");
        assertThat(device.getValue()).doesNotContain(credentials.account().id().toString());
        cookies.put("staff-device", new Cookie("staff-device", "planted"));
        session = new MockHttpSession();
        assertThat(password(credentials.password()).getRedirectedUrl()).isEqualTo("/staff-sign-in/code");
    }

    @Test
    void a_sign_in_among_very_many_reads_when_to_come_again() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var flood = new Flood(threads)) {
            var told = password(credentials.password());
            assertThat(told.getStatus()).isEqualTo(429);
            assertThat(told.getHeader("Retry-After")).isEqualTo("60");
            assertThat(page(told).select("[role=alert]").text()).contains("Try again in a minute.");
            assertThat(page(told).select("#username").val()).isEqualTo(credentials.account().username());
        }
    }

    @Test
    void where_the_database_does_not_answer_the_page_says_so_within_seconds() throws Exception {
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                lock.execute("lock table people.account in access exclusive mode");
            }
            var told = password(credentials.password());
            other.rollback();
            assertThat(told.getStatus()).isEqualTo(503);
            assertThat(told.getHeader("Retry-After")).isEqualTo("60");
            assertThat(page(told).select("[role=alert]").text()).startsWith("The database does not answer right now");
        }
        assertThat(password(credentials.password()).getRedirectedUrl()).isEqualTo("/staff-sign-in/code");
    }

    /** Holds a counter of each stranger's, so that their sign-ins wait until this is closed. */
    private final class Flood implements AutoCloseable {

        private final Connection holder = database.getConnection();
        private final List<Future<MockHttpServletResponse>> strangers;

        Flood(ExecutorService threads) throws Exception {
            holder.setAutoCommit(false);
            try (var lock = holder.createStatement()) {
                lock.execute("lock table people.sign_in_try in access exclusive mode");
            }
            var shown = mvc.perform(get("/staff-sign-in")).andReturn().getResponse();
            var token = page(shown).select("[name=_csrf]").val();
            strangers = IntStream.range(0, 60).mapToObj(i -> threads.submit(() -> mvc.perform(post("/staff-sign-in")
                    .param("_csrf", token).cookie(shown.getCookie("staff-form")).param("username", "nobody").param("password", "x")
                    .with(sent -> {
                        sent.setRemoteAddr("10.5.%d.1".formatted(i));
                        return sent;
                    })).andReturn().getResponse())).toList();
            while (strangers.stream().noneMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws Exception {
            holder.rollback();
            holder.close();
            for (var one : strangers) {
                one.get();
            }
        }
    }

    @Test
    void a_refused_try_is_shown_by_get_as_long_as_it_is_true() throws Exception {
        assertThat(page(send(get("/staff-sign-in?problem"))).select("[role=alert]")).isEmpty();
        shown(password("guessed"));
        assertThat(send(get("/staff-sign-in?problem")).getStatus()).as("reload").isEqualTo(422);
        assertThat(page(send(get("/staff-sign-in"))).select("[role=alert]")).as("a link").isEmpty();
        assertThat(page(send(get("/staff-sign-in?problem"))).select("#username").val())
                .isEqualTo(credentials.account().username());
        password(credentials.password());
        assertThat(page(send(get("/staff-sign-in?problem"))).select("[role=alert]")).as("it is over").isEmpty();
        shown(code(phone.wrong(clock.instant())));
        assertThat(send(get("/staff-sign-in/code?problem")).getStatus()).as("reload").isEqualTo(422);
        assertThat(page(send(get("/staff-sign-in/code"))).select("[role=alert]")).isEmpty();
    }

    @Test
    void too_many_tries_are_said_no_more_once_the_wait_is_over() throws Exception {
        for (var i = 0; i < 6; i++) {
            password("guessed");
        }
        assertThat(send(get("/staff-sign-in?problem")).getStatus()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(2));
        var later = page(send(get("/staff-sign-in?problem")));
        assertThat(later.select("[role=alert]")).isEmpty();
        assertThat(later.select("#username").val()).isEqualTo(credentials.account().username());
    }

    @Test
    void every_address_that_takes_a_form_opens_by_get() throws Exception {
        var forms = mappings.stream().flatMap(one -> one.getHandlerMethods().entrySet().stream())
                .filter(one -> one.getValue().getBeanType().getPackageName().equals(getClass().getPackageName()))
                .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(one -> one.getKey().getPatternValues().stream()).toList();
        assertThat(forms).contains("/staff-sign-in", "/staff-sign-in/code");
        for (var form : forms) {
            assertThat(send(get(form)).getStatus()).as(form).isIn(200, 303);
        }
    }

    @Test
    void someone_suspended_while_signed_in_is_out_at_the_next_click() throws Exception {
        signIn();
        assertThat(queue()).isEqualTo(LET_IN);
        people.suspend(credentials.account().username());
        assertThat(queue()).isEqualTo(302);
        assertThatVaadinLeaves();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void what_replaces_credentials_ends_the_sessions_begun_with_them(BiConsumer<People, String> ending)
            throws Exception {
        signIn();
        assertThat(queue()).isEqualTo(LET_IN);
        ending.accept(people, credentials.account().username());
        assertThat(queue()).isEqualTo(302);
        assertThatVaadinLeaves();
    }

    static Stream<BiConsumer<People, String>> endings() {
        return Stream.of(People::resetPassword, People::resetSecondFactor, (people, username) -> {
            people.suspend(username);
            people.restore(username);
        });
    }

    @Test
    void a_session_is_kept_five_minutes_after_the_password_and_half_an_hour_from_signing_in_on() throws Exception {
        password(credentials.password());
        assertThat(session.getMaxInactiveInterval()).isEqualTo(5 * 60);
        code(phone.code(clock.instant()));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * 60);
    }

    private HttpSession begunBy(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getRequest().getSession(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff/", "/staff/queue?q=x", "/staff/queue/in-review?q=x", "/staff/texts",
            "/staff/requests/1", "/staff/VAADIN/build/x.js", "/staff/nothing", "/staff-sign-in", "/staff-sign-in?expired",
            "/staff-sign-in?late", "/staff-sign-in?signed-out", "/staff-sign-in?problem", "/staff-sign-in/code",
            "/staff-sign-in/code?problem", "/staff-sign-in/nothing", "/staff/?v-r=init", "/staff/?v-r=uidl",
            "/staff/?v-r=heartbeat", "/staff/?v-r=push", "/en/start", "/en/follow", "/webhooks/twilio/inbound",
            "/logout", "/error", "/actuator/health", "/VAADIN/x", "/"})
    void a_stranger_gets_no_session_whatever_they_ask_for(String address) throws Exception {
        assertThat(begunBy(get(address))).isNull();
        assertThat(begunBy(head(address))).isNull();
        assertThat(begunBy(options(address))).isNull();
        assertThat(begunBy(put(address))).isNull();
        assertThat(begunBy(post(address))).isNull();
        assertThat(begunBy(post(address).param("_csrf", "forged"))).isNull();
        assertThat(begunBy(get(address).cookie(new Cookie("JSESSIONID", "planted")))).isNull();
    }

    @Test
    void a_stranger_gets_no_session_for_passwords_and_codes_that_are_wrong() throws Exception {
        for (var time = 0; time < 7; time++) {
            var password = form("/staff-sign-in").param("username", credentials.account().username())
                    .param("password", "guessed");
            assertThat(begunBy(password.cookie(cookies.get("staff-form")))).isNull();
            var code = form("/staff-sign-in/code").param("code", "123456");
            assertThat(begunBy(code.cookie(cookies.get("staff-form")))).isNull();
        }
    }

    @Test
    void a_refused_try_is_small_and_sealed_however_long_the_username() throws Exception {
        var refused = send(form("/staff-sign-in").param("username", "secretword".repeat(1000))
                .param("password", "x"));
        var kept = refused.getCookie("staff-refused");
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getValue()).hasSizeLessThan(1000).doesNotContain("secretword");
        assertThat(page(shown(refused)).select("#username").val()).isEqualTo("secretword".repeat(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no base64 at all!", "e30"})
    void a_refused_try_that_is_not_ours_is_none(String planted) throws Exception {
        var response = mvc.perform(get("/staff-sign-in?problem").cookie(new Cookie("staff-refused", planted))).andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(page(response).select("[role=alert]")).isEmpty();
    }

    @Test
    void the_form_is_guarded_by_a_cookie_that_no_script_reads() throws Exception {
        var token = page(send(get("/staff-sign-in"))).select("[name=_csrf]").val();
        assertThat(cookies.get("staff-form").isHttpOnly()).isTrue();
        var sent = send(post("/staff-sign-in").param("_csrf", token).param("username", credentials.account().username())
                .param("password", credentials.password()));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/staff-sign-in/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/requests/7?x=1", "/staff/queue/in-review?mine=", "/staff/texts"})
    void the_page_someone_wanted_comes_after_signing_in_however_long_the_sign_in_page_waited(String wanted)
            throws Exception {
        var signIn = send(get(wanted)).getRedirectedUrl();
        session = null;
        assertThat(follow(page(send(get(URI.create(signIn)))).select("[name=to]").val())).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/staff/queue", "//evil.example", "/staff/VAADIN/x", "/staff-sign-in",
            "/staff/queue\r\nX: y", "javascript:alert(1)", "/staff/../simulator"})
    void nothing_but_a_page_of_the_staff_view_comes_after_signing_in(String wanted) throws Exception {
        assertThat(follow(wanted)).isEqualTo("/staff/queue");
    }

    private String follow(String wanted) throws Exception {
        var code = send(form("/staff-sign-in").param("username", credentials.account().username())
                .param("password", credentials.password()).param("to", wanted)).getRedirectedUrl();
        var to = page(send(get(URI.create(code)))).select("[name=to]").val();
        return send(form("/staff-sign-in/code").param("code", phone.code(clock.instant()))
                .param("to", to)).getRedirectedUrl();
    }

    @Test
    void a_session_that_ends_on_a_page_leads_back_to_it() throws Exception {
        var signIn = send(get("/staff-sign-in?expired").header("Referer", "http://localhost/staff/requests/7?x=1"));
        assertThat(page(signIn).select("[name=to]").val()).isEqualTo("/staff/requests/7?x=1");
        var left = send(get("/staff-sign-in?signed-out").header("Referer", "http://localhost/staff/requests/7"));
        assertThat(page(left).select("[name=to]").val()).isEqualTo("/staff/queue");
    }

    @Test
    void the_sign_in_page_says_why_a_session_ended() throws Exception {
        signIn();
        people.suspend(credentials.account().username());
        assertThat(notice("/staff-sign-in?expired")).startsWith("Your account is suspended");
        people.restore(credentials.account().username());
        assertThat(notice("/staff-sign-in?expired")).contains("was changed, so your session is over.");
        session = null;
        assertThat(notice("/staff-sign-in?expired")).startsWith("Your session is over: nothing was done for half an");
        assertThat(notice("/staff-sign-in?late")).startsWith("This page was open for too long");
        assertThat(notice("/staff-sign-in?signed-out")).isEqualTo("You are signed out.");
        assertThat(notice("/staff-sign-in")).isEmpty();
    }

    @Test
    void the_sign_in_page_leads_on_where_somebody_signed_in_in_another_tab() throws Exception {
        signIn();
        assertThat(send(get("/staff-sign-in?expired&to=/staff/texts")).getRedirectedUrl()).isEqualTo("/staff/texts");
    }

    @Test
    void names_and_numbers_that_were_searched_for_stand_in_no_address_of_the_sign_in_pages() throws Exception {
        session = null;
        assertThat(send(get("/staff/queue/new?q=Ana%20Neal&mine&sort=name")).getRedirectedUrl())
                .endsWith("to=%2Fstaff%2Fqueue%2Fnew%3Fmine%26sort%3Dname");
        assertThat(send(get("/staff/queue?q=Ana")).getRedirectedUrl()).doesNotContain("to=", "Ana");
        signIn();
        assertThat(send(get("/staff-sign-in?to=/staff/queue/closed?q=2135550142")).getRedirectedUrl())
                .isEqualTo("/staff/queue/closed");
    }

    @Test
    void half_an_hour_without_a_click_ends_the_session_whatever_the_heartbeats() throws Exception {
        signIn();
        assertThat(queue()).isEqualTo(LET_IN);
        clock.advance(Duration.ofMinutes(20));
        assertThat(send(post("/staff/").param("v-r", "heartbeat")).getStatus()).isEqualTo(LET_IN);
        clock.advance(Duration.ofMinutes(11));
        assertThat(send(post("/staff/").param("v-r", "heartbeat")).getStatus()).isEqualTo(403);
        assertThat(queue()).isEqualTo(302);
        assertThat(page(send(get("/staff-sign-in?expired"))).select("[role=status]").text())
                .startsWith("Your session is over: nothing was done for half an hour");
    }

    @Test
    void a_form_from_elsewhere_is_not_taken() throws Exception {
        var forged = send(post("/staff-sign-in").param("username", credentials.account().username())
                .param("password", credentials.password()).param("to", "/staff/texts"));
        assertThat(forged.getRedirectedUrl()).isEqualTo("/staff-sign-in?late&to=%2Fstaff%2Ftexts");
        assertThat(send(get("/staff-sign-in/code")).getRedirectedUrl()).isEqualTo("/staff-sign-in");
    }

    @Test
    void the_pages_can_be_filled_by_a_password_manager_and_framed_by_nobody() throws Exception {
        var response = send(get("/staff-sign-in"));
        assertThat(page(response).select("#username").attr("autocomplete")).isEqualTo("username");
        assertThat(page(response).select("#password").attr("autocomplete")).isEqualTo("current-password");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'",
                "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        password(credentials.password());
        assertThat(page(send(get("/staff-sign-in/code"))).select("#code").attr("autocomplete"))
                .isEqualTo("one-time-code");
    }

    @Test
    void a_session_ends_twelve_hours_after_the_sign_in_however_busy_it_is() throws Exception {
        signIn();
        for (var minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(queue()).isEqualTo(LET_IN);
        }
        clock.advance(Duration.ofMinutes(20));
        assertThatVaadinLeaves();
        assertThat(queue()).isEqualTo(302);
        assertThat(notice("/staff-sign-in?expired")).contains("twelve hours have passed since you signed in");
    }

    @Test
    void a_sixth_browser_ends_the_session_of_the_first() throws Exception {
        var browsers = new ArrayList<MockHttpSession>();
        for (var browser = 0; browser < OpenSessions.MOST + 1; browser++) {
            session = new MockHttpSession();
            signIn();
            clock.advance(Duration.ofSeconds(30)); // each code is good once
            browsers.add(session);
        }
        assertThat(browsers.getFirst().isInvalid()).isTrue();
        for (var browser : browsers.subList(1, browsers.size())) {
            session = browser;
            assertThat(queue()).isEqualTo(LET_IN);
        }
        session = new MockHttpSession();
        assertThat(notice("/staff-sign-in?expired")).contains("with more than five browsers");
    }

    @Test
    void a_session_that_ended_by_itself_gives_its_place_back() throws Exception {
        signIn();
        var first = session;
        for (var time = 0; time < OpenSessions.MOST * 2; time++) {
            session = new MockHttpSession();
            clock.advance(Duration.ofSeconds(30));
            signIn();
            session.invalidate();
        }
        session = first;
        assertThat(queue()).isEqualTo(LET_IN);
    }
}
