package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.NewAssessment;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.RequestId;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What an attorney enters, and what follows from it, never shows on the person's own page. */
@PortalTest
class ConfidentialFactsTest {

    private static final StaffMember ATTORNEY = new StaffMember("confidential", "Ada Attorney", true);

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired Requests requests;

    private final PhoneNumber phone = Phones.next();

    @Test
    void the_status_page_is_the_same_before_and_after() {
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        browser.answer();
        var id = request(browser.page().getElementById("ticket").text());
        var version = requests.open(id, ATTORNEY).version();
        requests.act(new Action(id, version, RequestStatus.IN_REVIEW, "", "Read it.", null), ATTORNEY);
        var before = statusPage();
        assertThat(before).contains("result good");

        var facts = Facts.builder().raw("459 PC").prosecutingCity("Torrance").gramsFlower(77.0)
                .priors(List.of(new Prior("288(a) PC", null, null, null))).build();
        assertThat(requests.assess(new NewAssessment(id, requests.open(id, ATTORNEY).version(), 1, facts), ATTORNEY))
                .isTrue();
        assertThat(statusPage()).isEqualTo(before);
    }

    private RequestId request(String ticket) {
        return requests.queue(new QueueQuery(QueueTab.NEW, ticket, null, QueueQuery.Sort.TICKET, false), 0, 1)
                .getFirst().id();
    }

    private String statusPage() {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/follow");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        assertThat(browser.address()).isEqualTo("/en/status");
        var main = browser.page().selectFirst("main");
        main.select("input[type=hidden]").remove(); // tokens of the form
        return main.outerHtml();
    }
}
