package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(browser.page().text()).contains("A code is on its way")
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
        browser.submit("code", "12");
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
    void a_code_that_was_used_is_not_on_its_way(String place) {
        var browser = atCode(place);
        var stale = browser.form("form:has(#again)");
        assertCodeIsGood(browser);
        browser.send(stale);
        assertThat(browser.location()).isIn("/en/ask/papers", "/en/status");
        assertCodes(1);
    }
}
