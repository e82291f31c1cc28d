package org.cleardocket.residents;

import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.messaging.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Invented visitors, each in a network of their own, as far along as a test needs them. */
final class Visitors {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private Visitors() {
    }

    static Browser newcomer(MockMvc mvc) {
        var next = NETWORKS.incrementAndGet();
        return new Browser(mvc).from("203." + next % 250 + '.' + next / 250 + ".7");
    }

    /** Has told of one conviction that the law may dismiss. */
    static Browser withOneConviction(MockMvc mvc, String language) {
        var browser = newcomer(mvc);
        browser.open("/" + language + "/check/1/county");
        tellConviction(browser);
        return browser;
    }

    /** And of a second one, of which they were asked all that can be asked. */
    static Browser askedEverything(MockMvc mvc, String language) {
        var browser = withOneConviction(mvc, language);
        tellUnsureConviction(browser, language, 2);
        return browser;
    }

    static void tellUnsureConviction(Browser browser, String language, int number) {
        browser.open("/" + language + "/check/" + number + "/county");
        browser.answer("county", "not-sure");
        browser.answer("offense", "small-amount");
        browser.answer("not-sure", "yes");
        browser.answer("year", "2009", "month", "", "day", "");
        browser.answer("court", "not-sure");
        browser.answer("case-number", "BR051984");
        browser.answer("case-no-conviction", "not-sure");
        browser.answer("age", "not-sure");
        browser.answer("juvenile", "not-sure");
        browser.answer("level", "not-sure");
        browser.answer("city", "not-sure");
        browser.answer("finished", "not-sure");
    }

    /** Answers every question about a conviction, from the place on. */
    static void tellConviction(Browser browser) {
        browser.answer("county", "los-angeles");
        browser.answer("offense", "small-amount");
        browser.answer("year", "2009", "month", "", "day", "");
        browser.answer("court", "LBC");
        browser.answer("case-number", "");
        browser.answer("age", "from-21");
        browser.answer("level", "misdemeanor");
        browser.answer("city", "long-beach");
        browser.answer("finished", "yes");
    }

    /** Has answered everything and only has to press Send. */
    static Browser readyToSend(MockMvc mvc, JdbcClient sql, String language, PhoneNumber phone) {
        var browser = withOneConviction(mvc, language);
        browser.open("/" + language + "/ask/name");
        browser.answer("name", "Rosa Ejemplo");
        browser.answer("year", "1980", "month", "5", "day", "17");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        browser.answer("do", "continue", "instead", "none");
        browser.answer("agree", "yes");
        return browser;
    }

    /** Has a proven number and is asked about papers. */
    static Browser askedForPapers(MockMvc mvc, JdbcClient sql, String language, PhoneNumber phone) {
        var browser = readyToSend(mvc, sql, language, phone);
        browser.open("/" + language + "/ask/papers");
        return browser;
    }
}
