package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is said of the link for papers to people who agree to texts and to people who do not, in each order of the pages. */
@PortalTest
class LaterPapersTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;

    private final PhoneNumber phone = Phones.next();

    private Browser browser() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/ask/name");
        browser.answer("name", "Rosa Ejemplo");
        browser.answer("year", "1980", "month", "5", "day", "17");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        return browser;
    }

    private static String main(Browser browser) {
        return browser.page().select("main").text();
    }

    private List<String> links() {
        return sql.sql("select body from messaging.outgoing where phone = ? and template = 'PAPERS_LATER'")
                .param(phone.e164()).query(String.class).list();
    }

    @Test
    void who_says_no_to_texts_hears_before_and_after_sending_that_no_link_comes_and_what_works() {
        var browser = browser();
        assertThat(main(browser)).contains("Check “Text me” on the next page to get the link.");
        browser.answer("do", "continue", "instead", "later");
        assertThat(browser.page().select("#link").text()).contains("It comes only if you check “Text me”");
        browser.answer("agree", "yes");
        assertThat(main(browser)).contains("No link comes, because I said no to texts.");
        browser.answer();
        assertThat(main(browser)).contains("We text you no link").contains("/en/follow", "and give your cell phone number")
                .doesNotContain("We text you a link");
        assertThat(links()).isEmpty();
    }

    @Test
    void who_agrees_to_texts_gets_the_link_and_no_page_says_otherwise() {
        var browser = browser();
        browser.answer("do", "continue", "instead", "later");
        browser.answer("agree", "yes", "texts", "yes");
        assertThat(main(browser)).contains("I add papers later.").doesNotContain("No link");
        browser.answer();
        assertThat(main(browser)).contains("We text you a link for your papers, unless you stop our texts.");
        assertThat(links()).hasSize(1);
    }

    @Test
    void who_comes_back_to_the_papers_is_offered_a_link_only_where_they_agreed_to_texts() {
        var browser = browser();
        browser.answer("do", "continue", "instead", "none");
        assertThat(browser.page().select("#link")).isEmpty();
        browser.answer("agree", "yes");
        browser.open("/en/ask/papers?change");
        assertThat(main(browser)).contains("I add them later", "no link comes")
                .doesNotContain("text me a link").doesNotContain("next page");
        browser.answer("do", "continue", "instead", "later");
        assertThat(main(browser)).contains("No link comes");
        browser.open("/en/ask/consent?change");
        browser.answer("agree", "yes", "texts", "yes");
        assertThat(main(browser)).doesNotContain("No link");
        browser.open("/en/ask/papers?change");
        assertThat(main(browser)).contains("text me a link", "when you have sent your request").doesNotContain("next page");
        browser.open("/es/ask/papers?change");
        assertThat(main(browser)).contains("Le mandamos el enlace cuando haya enviado su solicitud.");
    }

    @Test
    void who_needs_no_link_reads_nothing_of_one() {
        var browser = browser();
        browser.answer("do", "continue", "instead", "cannot-get");
        assertThat(browser.page().select("#link")).isEmpty();
        browser.answer("agree", "yes");
        assertThat(main(browser)).doesNotContain("link");
        browser.answer();
        assertThat(browser.page().select("#papers")).isEmpty();
    }
}
