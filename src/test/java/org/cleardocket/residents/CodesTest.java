package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.requests.CodeAsker;
import org.cleardocket.requests.PhoneCodes;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How many codes go out when a button is pressed more than once, before a request and when following one. */
@PortalTest
class CodesTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;
    @Autowired PhoneCodes codes;

    private final PhoneNumber phone = Phones.next();

    /** Someone who has given their number there and was sent a code. */
    private Browser atCode(String place) {
        var browser = Visitors.withOneConviction(mvc, "en");
        if (place.equals("ask")) {
            browser.open("/en/ask/name");
            browser.answer("name", "Rosa Ejemplo");
            browser.answer("year", "1980", "month", "5", "day", "17");
        }
        giveNumber(browser, place, phone);
        return browser;
    }

    private static void giveNumber(Browser browser, String place, PhoneNumber number) {
        browser.open(place.equals("ask") ? "/en/ask/phone" : "/en/follow");
        browser.answer("phone", number.display());
        assertThat(browser.address()).endsWith("/code");
    }

    private void assertCodes(int sent) {
        assertThat(SentCodes.texts(sql, phone.e164())).isEqualTo(sent);
    }

    private void assertCodeIsGood(Browser browser) {
        browser.submit("code", SentCodes.last(sql, phone.e164()));
        assertThat(browser.location()).isIn("/en/ask/papers", "/en/status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void the_same_number_twice_in_a_row_is_one_code(String place) {
        var browser = atCode(place);
        giveNumber(browser, place, phone);
        assertCodes(1);
        assertCodeIsGood(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void asking_again_at_once_sends_nothing_and_keeps_the_code_good(String place) {
        var browser = atCode(place);
        browser.press("again");
        assertThat(browser.page().text()).contains("You just asked for a code")
                .containsPattern("You can ask for another one in (30|29|28) seconds");
        assertCodes(1);
        assertCodeIsGood(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void asking_again_after_half_a_minute_sends_another(String place) {
        var browser = atCode(place);
        clock.advance(Duration.ofSeconds(30));
        browser.press("again");
        browser.follow();
        assertCodes(2);
        assertCodeIsGood(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void who_typed_a_wrong_code_gets_another_at_once_but_one_alone(String place) {
        var browser = atCode(place);
        browser.submit("code", SentCodes.wrong(sql, phone.e164()));
        browser.press("again");
        browser.follow();
        browser.press("again");
        assertCodes(2);
        assertCodeIsGood(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void another_number_gets_its_code_at_once(String place) {
        var browser = atCode(place);
        var other = Phones.next();
        giveNumber(browser, place, other);
        assertThat(SentCodes.texts(sql, other.e164())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void a_new_code_is_confirmed_on_the_page_and_a_first_one_is_not(String place) {
        var browser = atCode(place);
        assertThat(browser.page().select("#renewed")).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        browser.press("again");
        browser.follow();
        assertThat(browser.page().select("#renewed").text()).contains("Only the newest code works", "STOP");
        browser.open(browser.address().replace("/en/", "/es/"));
        assertThat(browser.page().select("#renewed").text()).contains("Solo sirve la más nueva");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void a_page_with_a_problem_does_not_say_that_a_good_code_was_sent(String place) {
        var browser = atCode(place);
        assertThat(browser.page().select("#code-hint")).hasSize(1);
        clock.advance(Duration.ofSeconds(30));
        browser.press("again");
        browser.follow();
        assertThat(browser.page().select("#code-hint, #renewed")).hasSize(2);
        browser.press("again");
        assertThat(browser.page().text()).contains("You just asked for a code");
        assertThat(browser.page().select("#code-hint, #renewed")).isEmpty();
        assertThat(browser.page().select("#code").attr("aria-describedby")).isEqualTo("code-error");
        browser.submit("code", SentCodes.wrong(sql, phone.e164()));
        assertThat(browser.page().select("#code-error")).hasSize(1);
        assertThat(browser.page().select("#code-hint, #renewed")).isEmpty();
        assertThat(browser.page().select("#code-number").text()).contains(phone.display());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void at_the_limit_the_page_of_the_code_says_that_none_was_sent_and_the_last_one_stays_good(String place) {
        var browser = atCode(place);
        for (var times = 0; times < 3; times++) {
            clock.advance(Duration.ofSeconds(31));
            browser.press("again");
            if (browser.location() != null) {
                browser.follow();
            }
        }
        assertThat(browser.page().select("#problems").text()).contains("we did not send one", "minute");
        assertThat(browser.response().getHeader("Retry-After")).isNotNull();
        assertThat(browser.page().select("#code")).hasSize(1);
        assertCodes(3);
        assertCodeIsGood(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void a_code_that_was_used_is_not_on_its_way(String place) {
        var browser = atCode(place);
        var stale = browser.form("form:has(#again)");
        assertCodeIsGood(browser);
        browser.send(stale);
        assertThat(browser.location()).isIn("/en/ask/papers", "/en/status");
        assertCodes(1);
    }

    @ParameterizedTest
    @CsvSource({"ask, ''", "ask, code", "ask, 12345", "ask, 1234567", "follow, ''", "follow, 12345O", "follow, 12 34"})
    void what_is_no_code_spends_no_try_and_keeps_the_code_under_way(String place, String typed) {
        var browser = atCode(place);
        for (var press = 0; press < 7; press++) {
            browser.submit("code", typed);
            assertThat(browser.page().select("#code-error").text()).contains("Write the six numbers from our text");
        }
        browser.press("again");
        assertThat(browser.page().text()).contains("You just asked for a code");
        assertCodes(1);
        assertCodeIsGood(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void the_whole_text_may_be_pasted_and_no_field_cuts_it(String place) {
        var browser = atCode(place);
        assertThat(browser.page().select("#code").hasAttr("maxlength")).isFalse();
        browser.submit("code", "LA County Records Help: your code is " + SentCodes.last(sql, phone.e164())
                + ". Do not share it with anyone.");
        assertThat(browser.location()).isIn("/en/ask/papers", "/en/status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void a_number_with_words_is_read_and_one_with_an_extension_gets_a_sentence_of_its_own(String place) {
        var browser = atCode(place);
        browser.open(place.equals("ask") ? "/en/ask/phone" : "/en/follow");
        assertThat(browser.page().select("#phone").hasAttr("maxlength")).isFalse();
        browser.submit("phone", phone.display() + " ext. 12");
        assertThat(browser.page().select("#phone-error").text()).contains("extension");
        var other = Phones.next();
        browser.answer("phone", "mi celular es el " + other.display() + " (de mi hermana), gracias");
        assertThat(SentCodes.texts(sql, other.e164())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "follow"})
    void nobody_is_told_that_a_code_was_texted_because_a_stop_may_hold_it_back(String place) {
        sql.sql("insert into messaging.stop (phone, word, at) values (?, 'STOP', now())").param(phone.e164()).update();
        var browser = atCode(place);
        assertCodes(1);
        assertThat(browser.page().text()).doesNotContain("We texted", "on its way", "our number")
                .contains("Look for a text from us at")
                .contains("First text START to \u2066(800) 555-0100\u2069");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Too many wrong codes were typed for this number. In 7[23] minutes, ask for a new code and try again. Or call us at
            es | Se escribieron muchas claves equivocadas para este número. En 7[23] minutos, pida una clave nueva e intente otra vez. O llámenos al
            """)
    void who_cannot_try_again_reads_when_they_can_and_whom_to_call(String language, String sentence) {
        for (var code = 0; code < 4; code++) {
            var proof = codes.send(phone, Language.ENGLISH, CodeAsker.stranger("192.0.2." + code));
            for (var left = 4; left >= 0; left--) {
                codes.check(proof, phone, SentCodes.wrong(sql, phone.e164()), Optional.empty());
            }
        }
        var browser = new Browser(mvc);
        browser.open("/" + language + "/follow");
        browser.answer("phone", phone.display());
        browser.submit("code", SentCodes.last(sql, phone.e164()));
        assertThat(browser.page().select("#code-error").text()).containsPattern(sentence).contains("(323) 760-6763");
    }
}
