package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The whole way of a resident, page by page, without scripts. */
@PortalTest
class ResidentJourneyTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;

    private static String ticket(Browser browser) {
        return browser.page().getElementById("ticket").text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar-XB"})
    void from_the_language_to_the_status_of_the_request(String language) {
        var phone = Phones.next();
        var browser = Visitors.newcomer(mvc);
        browser.open("/");
        browser.open(browser.page().selectFirst("main a[hreflang=" + language + "]").attr("href"));
        browser.open(browser.page().getElementById("begin").attr("href"));
        Visitors.tellConviction(browser);
        assertThat(browser.address()).isEqualTo("/" + language + "/check/list");
        browser.open(browser.page().getElementById("see-results").attr("href"));
        assertThat(browser.page().select(".result.good")).hasSize(1);
        browser.open(browser.page().getElementById("ask").attr("href"));
        browser.open(browser.page().getElementById("begin").attr("href"));
        browser.answer("name", "Rosa Ejemplo");
        browser.answer("year", "1980", "month", "5", "day", "17");
        browser.answer("phone", phone.display());
        assertThat(browser.page().getElementById("stopped").text()).contains("START");
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        browser.answer("do", "continue", "instead", "later");
        browser.answer("agree", "yes", "texts", "yes");
        assertThat(browser.page().select("main").text()).contains("Rosa Ejemplo", phone.display());
        browser.answer();
        assertThat(browser.address()).isEqualTo("/" + language + "/ticket");
        var ticket = ticket(browser);
        assertThat(ticket).matches("\\d{3}-\\d{3}-\\d{3}");
        assertThat(browser.cookies()).doesNotContainKey("answers");

        browser.open(browser.page().getElementById("follow").attr("href"));
        browser.answer("phone", phone.display());
        assertThat(browser.page().getElementById("stopped").text()).contains("START");
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        assertThat(browser.address()).isEqualTo("/" + language + "/status");
        assertThat(browser.page().select(".request h2").text()).contains(ticket);
        assertThat(browser.page().select(".request .timeline li")).hasSize(1);
        assertThat(browser.page().select(".request .result.good")).hasSize(1);
        assertThat(browser.page().select(".request .found")).hasSize(1);
        assertThat(browser.page().getElementById("ask")).isNull();
        assertThat(browser.page().getElementById("immigration")).as("the warning is with every result").isNotNull();
        browser.press("sign-out");
        browser.open("/" + language + "/status");
        assertThat(browser.location()).isEqualTo("/" + language + "/follow");
    }

    @Test
    void who_sends_twice_gets_the_same_ticket_and_one_text() {
        var phone = Phones.next();
        var first = Visitors.readyToSend(mvc, sql, "en", phone);
        var second = first.copy();
        first.answer();
        var texts = SentCodes.texts(sql, phone.e164());
        second.answer();
        assertThat(second.status()).isEqualTo(200);
        assertThat(ticket(second)).isEqualTo(ticket(first));
        assertThat(SentCodes.texts(sql, phone.e164())).isEqualTo(texts);
    }

    @Test
    void who_goes_back_after_sending_and_sends_again_sees_the_ticket() {
        var browser = Visitors.readyToSend(mvc, sql, "en", Phones.next());
        var form = browser.form("main form");
        browser.answer();
        var ticket = ticket(browser);
        browser.send(form);
        browser.follow();
        assertThat(ticket(browser)).isEqualTo(ticket);
    }

    @Test
    void the_next_request_from_the_same_device_is_another_one() {
        var phone = Phones.next();
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        browser.answer();
        var ticket = ticket(browser);
        browser.open("/en/check/1/county");
        assertThat(browser.page().select("input[checked]")).isEmpty();
        Visitors.tellConviction(browser);
        browser.open("/en/ask/name");
        browser.answer("name", "Otra Persona");
        browser.answer("year", "1980", "month", "5", "day", "17");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        browser.answer("do", "continue", "instead", "cannot-get");
        browser.answer("agree", "yes");
        browser.answer();
        assertThat(ticket(browser)).isNotEqualTo(ticket);
    }

    @Test
    void a_single_answer_can_be_changed_from_the_review_and_leads_back_to_it() {
        var browser = Visitors.readyToSend(mvc, sql, "en", Phones.next());
        browser.open("/en/check/1/finished?change");
        assertThat(browser.page().selectFirst("a.back").attr("href")).isEqualTo("/en/ask/review");
        browser.send(browser.form("main form", "finished", "not-sure").queryParam("change", ""));
        assertThat(browser.location()).isEqualTo("/en/ask/review");
        browser.open("/en/ask/name?change");
        browser.send(browser.form("main form", "name", "Rosa María Ejemplo").queryParam("change", ""));
        assertThat(browser.follow().select("main").text()).contains("Rosa María Ejemplo", "I’m not sure");
    }

    @Test
    void answers_that_another_tab_changed_are_not_sent_before_they_are_read() {
        var browser = Visitors.readyToSend(mvc, sql, "en", Phones.next());
        var stale = browser.form("main form", "shared", "yes");
        browser.open("/en/check/1/finished?change");
        browser.send(browser.form("main form", "finished", "not-sure").queryParam("change", ""));
        browser.send(stale);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.page().select("#changed").text()).contains("changed in another tab", "nothing was sent");
        assertThat(browser.page().select("section.told").text()).contains("I’m not sure");
        assertThat(browser.page().getElementById("shared").hasAttr("checked")).isTrue();
        assertThat(browser.open("/en/ask/review").select("#changed")).isEmpty();
        browser.answer();
        assertThat(browser.address()).isEqualTo("/en/ticket");
    }

    @Test
    void a_second_conviction_can_be_added_removed_and_put_back() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open(browser.page().getElementById("add").attr("href"));
        browser.answer("county", "federal");
        assertThat(browser.page().select("section.told")).hasSize(2);
        var results = browser.copy().open("/en/results");
        assertThat(results.select(".overview a")).hasSize(2).allSatisfy(link ->
                assertThat(results.select(link.attr("href"))).hasSize(1));
        assertThat(results.select("#ask")).hasSize(1);
        browser.press("remove-2");
        assertThat(browser.follow().select("section.told")).hasSize(1);
        assertThat(browser.page().select(".removed").text()).contains("Removed: Federal court", "Undo");
        browser.press("undo-2");
        assertThat(browser.follow().select("section.told")).hasSize(2);
        assertThat(browser.page().select(".removed")).isEmpty();
    }

    @Test
    void the_last_conviction_can_be_removed_and_put_back() {
        var browser = Visitors.withOneConviction(mvc, "en");
        var told = browser.page().select("section.told").text();
        browser.press("remove-1");
        assertThat(browser.follow().select("section.told, #see-results")).isEmpty();
        assertThat(browser.page().select(".removed").text()).contains("11357", "Long Beach", "2009");
        var other = browser.copy();
        browser.press("undo-1");
        assertThat(browser.follow().select("section.told").text()).isEqualTo(told);
        other.open(other.page().getElementById("add").attr("href"));
        assertThat(other.page().selectFirst("a.back").attr("href")).isEqualTo("/en/check/list");
        other.answer("county", "federal");
        assertThat(other.page().select("section.told h2").eachText()).containsExactly("Conviction 1");
        assertThat(other.page().select(".removed")).hasSize(1);
    }

    @Test
    void a_page_left_open_writes_into_no_other_conviction() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open(browser.page().getElementById("add").attr("href"));
        browser.answer("county", "federal");
        var remove = browser.form("form:has(#remove-1)");
        browser.open("/en/check/1/finished");
        var age = browser.form("main form", "finished", "still-serving");
        browser.send(remove);
        browser.send(remove);
        var list = browser.open("/en/check/list").select("section.told").text();
        assertThat(list).contains("Federal court");
        browser.send(age);
        assertThat(browser.location()).isEqualTo("/en/check/list");
        browser.send(remove);
        assertThat(browser.open("/en/check/list").select("section.told").text()).isEqualTo(list);
        browser.press("undo-1");
        assertThat(browser.follow().select("section.told").text()).contains("Yes, all finished")
                .doesNotContain("serving");
    }

    @Test
    void who_answers_about_the_one_conviction_that_another_tab_removed_sees_that_it_is_removed() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/finished?change");
        var stale = browser.form("main form", "finished", "not-sure").queryParam("change", "");
        browser.open("/en/check/list");
        browser.press("remove-1");
        browser.send(stale);
        assertThat(browser.location()).isEqualTo("/en/check/list");
        assertThat(browser.follow().select(".removed")).hasSize(1);
    }

    @Test
    void a_place_that_is_changed_back_brings_all_other_answers_back() {
        var browser = Visitors.withOneConviction(mvc, "en");
        var told = browser.page().select("section.told").text();
        var results = browser.open("/en/results").select("article").text();
        for (var place : List.of("federal", "other-county", "never-convicted")) {
            browser.open("/en/check/1/county?change");
            browser.send(browser.form("main form", "county", place).queryParam("change", ""));
            assertThat(browser.follow().select("section.told").text()).doesNotContain("Long Beach");
            assertThat(browser.open("/en/results").select("article").text()).isNotEqualTo(results);
            browser.open("/en/check/1/county?change");
            browser.send(browser.form("main form", "county", "los-angeles").queryParam("change", ""));
            assertThat(browser.follow().select("section.told").text()).isEqualTo(told);
            assertThat(browser.open("/en/results").select("article").text()).isEqualTo(results);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check/1/finished", "check/1/level", "check/1/juvenile", "check/3/county", "check/2/age",
            "check/0/county", "check/-1/age", "check/9999/county", "check/99999999999999999999/county"})
    void a_question_that_is_not_there_leads_to_the_list(String path) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/county?change");
        browser.send(browser.form("main form", "county", "federal").queryParam("change", ""));
        browser.open("/en/" + path);
        assertThat(browser.location()).isEqualTo("/en/check/list");
        browser.open("/en/check/list");
        browser.send(browser.form("form:has(#remove-1)").with(sent -> {
            sent.setRequestURI("/en/" + path);
            sent.setPathInfo("/en/" + path);
            return sent;
        }));
        assertThat(browser.location()).isEqualTo("/en/check/list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask/birthdate", "ask/phone", "ask/code", "ask/papers", "ask/consent", "ask/review"})
    void who_has_not_asked_for_help_sees_the_result_before_anything_is_asked(String path) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/" + path);
        assertThat(browser.location()).isEqualTo("/en/results");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check/1/finished", "check/list", "results", "ask/start", "ask/papers", "ask/review"})
    void who_goes_back_after_sending_comes_to_the_ticket(String path) {
        var browser = Visitors.readyToSend(mvc, sql, "en", Phones.next());
        browser.open("/en/check/1/finished");
        var stale = browser.form("main form", "finished", "yes");
        browser.open("/en/ask/review");
        browser.answer();
        browser.open("/en/" + path);
        assertThat(browser.location()).isEqualTo("/en/ticket");
        browser.send(stale);
        assertThat(browser.location()).isEqualTo("/en/ticket");
    }

    @Test
    void an_eleventh_conviction_is_refused_in_words() {
        var browser = Visitors.newcomer(mvc);
        for (var count = 1; count <= 10; count++) {
            browser.open("/en/check/" + count + "/county");
            browser.answer("county", "federal");
        }
        assertThat(browser.page().getElementById("add")).isNull();
        assertThat(browser.page().select("main").text()).contains("room for 10");
        browser.open("/en/check/11/county");
        assertThat(browser.location()).isEqualTo("/en/check/list");
    }

    @Test
    void where_no_court_here_decided_one_may_still_ask_whom_to_turn_to() {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/check/1/county");
        browser.answer("county", "other-state");
        browser.open("/en/results");
        assertThat(browser.page().select(".result.other")).hasSize(1);
        assertThat(browser.page().select(".result").text()).contains("in that state");
        browser.open(browser.page().getElementById("ask").attr("href"));
        assertThat(browser.page().getElementById("begin")).isNotNull();
    }

    @Test
    void the_follow_pages_are_the_same_whether_or_not_a_number_is_known() {
        var known = Phones.next();
        Visitors.readyToSend(mvc, sql, "en", known).answer();
        var unknown = Phones.next();
        assertThat(followPages(known.display())).isEqualTo(followPages(unknown.display()));
    }

    /** What someone sees who does not have the phone, without the number itself. */
    private String followPages(String number) {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/follow");
        browser.answer("phone", number);
        var seen = browser.address() + browser.page().select("main").text();
        browser.submit("code", "000000");
        return (seen + browser.status() + browser.page().select("main").text()).replace(number, "");
    }

    @Test
    void where_two_people_share_a_number_the_follow_pages_ask_whose_requests_to_show() {
        var phone = Phones.next();
        Visitors.readyToSend(mvc, sql, "en", phone).answer();
        clock.advance(Duration.ofMinutes(1));
        sql.sql("update requests.request set birth_date = '1990-02-03' where phone = ?").param(phone.e164()).update();
        Visitors.readyToSend(mvc, sql, "en", phone).answer();
        clock.advance(Duration.ofMinutes(1));
        var browser = signedIn(phone);
        assertThat(browser.address()).isEqualTo("/en/follow/birthdate");
        browser.answer("year", "1980", "month", "5", "day", "17");
        assertThat(browser.address()).isEqualTo("/en/status");
        assertThat(browser.page().select(".request")).hasSize(1);
        browser.open("/en/status");
        assertThat(browser.page().select(".request")).as("asked once").hasSize(1);
    }

    @Test
    void after_forty_five_days_of_silence_the_follow_pages_ask_for_the_birth_date_too() {
        var phone = Phones.next();
        Visitors.readyToSend(mvc, sql, "en", phone).answer();
        clock.advance(Duration.ofDays(46));
        var browser = signedIn(phone);
        assertThat(browser.address()).isEqualTo("/en/follow/birthdate");
        browser.open("/en/status");
        assertThat(browser.location()).isEqualTo("/en/follow/birthdate");
        browser.follow();
        browser.submit("year", "1980", "month", "", "day", "17");
        assertThat(browser.page().select("#month-error").text()).contains("Write the month");
        browser.submit("year", "1981", "month", "5", "day", "17");
        assertThat(browser.status()).isEqualTo(422);
        browser.answer("year", "1980", "month", "5", "day", "17");
        assertThat(browser.address()).isEqualTo("/en/status");
        assertThat(browser.page().select(".request")).hasSize(1);
        browser.open("/en/status");
        assertThat(browser.status()).as("asked once").isEqualTo(200);
    }

    @Test
    void who_asked_anew_after_a_long_silence_comes_to_their_older_request_by_their_birth_date() {
        var phone = Phones.next();
        Visitors.readyToSend(mvc, sql, "en", phone).answer();
        clock.advance(Duration.ofDays(46));
        Visitors.readyToSend(mvc, sql, "en", phone).answer();
        var browser = signedIn(phone);
        assertThat(browser.page().select(".request")).hasSize(1);
        browser.open(browser.page().getElementById("older").attr("href"));
        browser.answer("year", "1980", "month", "5", "day", "17");
        assertThat(browser.page().select(".request")).hasSize(2);
    }

    @Test
    void who_has_a_number_after_somebody_else_does_not_learn_whether_that_one_had_a_request() {
        var passedOn = Phones.next();
        Visitors.readyToSend(mvc, sql, "en", passedOn).answer();
        clock.advance(Duration.ofDays(46));
        assertThat(wrongBirthDates(passedOn)).isEqualTo(wrongBirthDates(Phones.next()));
    }

    /** What someone sees who has the phone and does not know the birth date. */
    private String wrongBirthDates(PhoneNumber number) {
        var browser = signedIn(number);
        var seen = new StringBuilder(browser.address() + browser.page().select("main").text());
        for (var tries = 0; tries < 6; tries++) {
            browser.submit("year", "1951", "month", "5", "day", "17");
            seen.append(browser.status()).append(browser.page().select("main").text());
        }
        return seen.toString();
    }

    private Browser signedIn(PhoneNumber number) {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/follow");
        browser.answer("phone", number.display());
        browser.answer("code", SentCodes.last(sql, number.e164()));
        if (browser.location() != null) {
            browser.follow(); // from the status, which is not for everybody
        }
        return browser;
    }

    @Test
    void following_ends_by_itself_and_then_begins_anew() {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/status");
        assertThat(browser.location()).isEqualTo("/en/follow");
        browser.open("/en/follow/code");
        assertThat(browser.location()).isEqualTo("/en/follow");
    }
}
