package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.requests.Followings;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody can do who has copied a visitor's cookies, or planted their own. */
@PortalTest
class CopiedCookiesTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;
    @Autowired Followings followings;

    private final PhoneNumber phone = Phones.next();

    private Browser following() {
        Visitors.readyToSend(mvc, sql, "en", phone).answer();
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/follow");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        assertThat(browser.address()).isEqualTo("/en/status");
        return browser;
    }

    private static String reached(Browser browser, String address) {
        browser.open(address);
        return browser.status() == 303 ? browser.location() : address;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask/review", "ask/name", "ask/phone", "ask/papers", "ask/consent", "check/list", "results"})
    void answers_that_were_sent_open_nothing(String page) {
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        var copy = browser.copy();
        browser.answer();
        assertThat(reached(copy, "/en/" + page)).isEqualTo("/en/follow");
        assertThat(copy.cookies()).doesNotContainKey("answers");
    }

    @Test
    void answers_that_were_sent_add_and_delete_no_papers() {
        var browser = Visitors.askedForPapers(mvc, sql, "en", phone);
        var token = browser.page().selectFirst("input[name=_csrf]").val();
        var copy = browser.copy();
        browser.open("/en/ask/review");
        browser.answer();
        copy.send(post("/en/ask/papers/files").header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", token)
                .header("Upload-Length", 5).header("Upload-Metadata", "name ZG9ja2V0"));
        assertThat(copy.status()).isEqualTo(403);
        copy.send(patch("/en/ask/papers/files/00000000-0000-0000-0000-000000000001").header("Tus-Resumable", "1.0.0")
                .header("X-XSRF-TOKEN", token).header("Upload-Offset", 0).contentType("application/offset+octet-stream")
                .content(new byte[5]));
        assertThat(copy.status()).isEqualTo(403);
    }

    @Test
    void send_is_answered_again_only_for_ten_minutes() {
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        var soon = browser.copy();
        var late = browser.copy();
        browser.answer();
        soon.submit();
        assertThat(soon.location()).isEqualTo("/en/ticket");
        clock.advance(Duration.ofMinutes(11));
        late.submit();
        assertThat(late.location()).isEqualTo("/en/follow");
    }

    @Test
    void a_copied_following_ends_with_the_original() {
        var browser = following();
        var copy = browser.copy();
        assertThat(reached(copy, "/en/status")).isEqualTo("/en/status");
        browser.press("sign-out");
        assertThat(reached(copy, "/en/status")).isEqualTo("/en/follow");
    }

    @Test
    void leaving_ends_a_copied_following_too() {
        var browser = following();
        var copy = browser.copy();
        browser.send(browser.form("#leave"));
        assertThat(reached(copy, "/en/status")).isEqualTo("/en/follow");
    }

    @Test
    void staff_can_end_all() {
        var browser = following();
        followings.endAll(phone);
        assertThat(reached(browser, "/en/status")).isEqualTo("/en/follow");
    }

    @Test
    void a_following_that_is_used_all_the_time_ends_after_eight_hours() {
        var id = followings.begin(phone);
        for (var used = Duration.ZERO; used.compareTo(Duration.ofMinutes(460)) <= 0; used = used.plusMinutes(20)) {
            assertThat(followings.use(id, phone)).as("after %s", used).isTrue();
            clock.advance(Duration.ofMinutes(20));
        }
        assertThat(followings.use(id, phone)).isFalse();
    }

    @Test
    void a_following_that_is_not_used_ends_after_half_an_hour_and_is_good_for_its_own_number_alone() {
        var id = followings.begin(phone);
        assertThat(followings.use(id, Phones.next())).isFalse();
        assertThat(followings.use(id, phone)).isTrue();
        clock.advance(Duration.ofMinutes(31));
        assertThat(followings.use(id, phone)).isFalse();
    }

    @Test
    void no_table_holds_a_number_that_somebody_follows_or_the_id_that_they_have() {
        var id = followings.begin(phone);
        assertThat(sql.sql("select following::text from requests.following").query(String.class).list())
                .isNotEmpty().noneMatch(row -> row.contains(phone.e164().substring(1)) || row.contains(id));
    }

    @Test
    void a_link_on_another_site_erases_nothing() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/leave");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.cookies()).containsKey("answers");
        browser.press("erase");
        assertThat(browser.location()).isEqualTo("/en/left");
        assertThat(browser.response().getHeader("Clear-Site-Data")).isEqualTo("\"cookies\", \"storage\", \"cache\"");
        browser.follow();
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void signing_out_leaves_nothing_of_the_request_on_the_device() {
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        browser.answer();
        assertThat(browser.cookies()).containsKeys("ticket", "device");
        browser.open("/en/follow");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        browser.press("sign-out");
        assertThat(browser.cookies()).doesNotContainKeys("ticket", "device", "following");
    }

    @Test
    void on_a_device_that_others_use_the_ticket_stays_ten_minutes_and_nothing_else() {
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        browser.answer("shared", "yes");
        assertThat(browser.page().select("#ticket")).hasSize(1);
        assertThat(browser.page().select("main").text()).contains("goes in 10 minutes");
        assertThat(browser.cookies()).containsOnlyKeys("ticket", FormTokens.NAME);
        assertThat(browser.cookies().get("ticket").getMaxAge()).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_form_of_another_host_is_refused_whatever_token_it_has(String site) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/county?change");
        browser.send(browser.form("main form", "county", "federal").header("Sec-Fetch-Site", site));
        assertThat(browser.status()).isEqualTo(403);
        browser.open("/en/check/1/county?change");
        browser.send(browser.form("main form", "county", "federal").header("Sec-Fetch-Site", "same-origin"));
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void a_planted_token_opens_none_of_the_visitors_cookies() {
        var browser = following();
        var attacker = Visitors.newcomer(mvc);
        attacker.open("/en/check/1/county");
        browser.cookies().put(FormTokens.NAME, attacker.cookies().get(FormTokens.NAME));
        browser.send(post("/en/follow/birthdate").param("_csrf", attacker.page().selectFirst("[name=_csrf]").val())
                .param("year", "1980").param("month", "5").param("day", "17"));
        assertThat(browser.location()).isEqualTo("/en/follow");
    }

    @Test
    void a_planted_token_answers_no_question_for_the_visitor() throws Exception {
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        var attacker = Visitors.newcomer(mvc);
        attacker.open("/en/check/1/county");
        var sent = mvc.perform(post("/en/ask/review").cookie(browser.cookies().get("answers"),
                        attacker.cookies().get(FormTokens.NAME))
                .param("_csrf", attacker.page().selectFirst("[name=_csrf]").val())).andReturn().getResponse();
        assertThat(sent.getStatus()).isEqualTo(400);
        assertThat(sql.sql("select count(*) from requests.request where phone = ?").param(phone.e164())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void a_cookie_of_another_day_is_gone_for_its_copies_too() throws Exception {
        var browser = Visitors.withOneConviction(mvc, "en");
        var first = browser.copy();
        for (var hour = 0; hour < 25; hour += 5) {
            clock.advance(Duration.ofHours(5));
            browser.open("/en/check/1/county?change");
            if (browser.status() == 200) {
                browser.send(browser.form("main form", "county", "los-angeles").queryParam("change", ""));
            }
        }
        assertThat(mvc.perform(get("/en/check/list").cookie(first.cookies().values().toArray(Cookie[]::new)))
                .andReturn().getResponse().getStatus()).isEqualTo(410);
        assertThat(browser.cookies()).doesNotContainKey("answers");
    }
}
