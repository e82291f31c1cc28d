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
        return new Browser(mvc).from("203.0." + next / 250 + '.' + (1 + next % 250));
    }

    /** Has told of one conviction that the law may dismiss. */
    static Browser withOneConviction(MockMvc mvc, String language) {
        var browser = newcomer(mvc);
        browser.open("/" + language + "/check/1/county");
        tellConviction(browser);
        return browser;
    }

    /** Answers every question about a conviction, from the place on. */
    static void tellConviction(Browser browser) {
        browser.answer("county", "los-angeles");
        browser.answer("offense", "small-amount");
        browser.answer("year", "2009", "month", "", "day", "");
        browser.answer("age", "from-21");
        browser.answer("court", "LBC");
        browser.answer("level", "misdemeanor");
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
        browser.answer("agree", "yes");
        return browser;
    }
}
