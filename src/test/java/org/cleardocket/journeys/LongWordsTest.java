package org.cleardocket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cleardocket.documents.FolderId;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.language.Language;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.requests.Action;
import org.cleardocket.requests.AskedCount;
import org.cleardocket.requests.NewRequest;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.requests.Person;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One word without a space, wherever somebody can type one: every page stays as wide as its window. */
@BrowserTest
class LongWordsTest {

    private static final List<Integer> WIDTHS = List.of(1280, 1024, 768, 320);
    private static final String NAME = "Wolfeschlegelsteinhausen".repeat(5);
    private static final String WORD = "Zusammengeschrieben".repeat(100);
    private static final PhoneNumber PHONE = new PhoneNumber("+13105550133");

    private static final HasCountOptions PATIENTLY = new HasCountOptions().setTimeout(60_000);

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Requests requests;

    @Test
    void a_long_word_makes_no_staff_page_wider_than_its_window(Browser browser) {
        var credentials = people.add("w" + UUID.randomUUID().toString().substring(0, 8), "W".repeat(80), Role.ATTORNEY);
        var member = new StaffMember(credentials.account().id().toString(), "W".repeat(80), true);
        ask();
        var id = requests.queue(new QueueQuery(QueueTab.NEW, NAME, null, QueueQuery.Sort.NAME, false), 0, 1)
                .getFirst().id();
        requests.claim(id, member);
        requests.act(new Action(id, requests.open(id, member).version(), RequestStatus.NEEDS_INFO,
                WORD.substring(0, 1900), WORD.substring(0, 1900), null), member);
        try (var desk = browser.newContext()) {
            var page = new Colleague(desk.newPage(), "http://localhost:" + port, credentials).signIn().page();
            page.navigate("http://localhost:" + port + "/staff/queue/needs-info#q=" + NAME);
            page.locator("vaadin-grid a").first().waitFor();
            assertThatItFits(page);
            page.getByLabel("Search").fill(WORD.substring(0, 100));
            assertThat(page.getByText("No request in any tab matches")).isVisible();
            assertThatItFits(page);

            page.navigate("http://localhost:" + port + "/staff/requests/" + id);
            assertThat(page.getByText("Reason: Zusammengeschrieben")).isVisible();
            assertThatItFits(page);
            page.getByLabel("Tell the person by text").check();
            page.getByLabel("Note for colleagues").fill(WORD.substring(0, 1900));
            assertThatItFits(page);
            for (var opener : List.of("Change number", "They agree to texts")) {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(opener)).click();
                page.getByText("Read this to the person:").waitFor();
                assertThatItFits(page);
                page.keyboard().press("Escape");
            }
            button(page, "Assess with confidential facts");
            page.locator(".facts-form").waitFor();
            assertThatItFits(page);
        }
    }

    @Test
    void a_long_word_makes_no_page_of_a_resident_wider_than_its_window(Browser browser) {
        try (var phone = browser.newContext()) {
            var page = phone.newPage();
            var resident = new Resident(page, "http://localhost:" + port, "en", false);
            resident.open("/check/1/county").tell(Map.of("county", "los-angeles", "offense", "other", "section",
                    WORD.substring(0, 30), "when", "2005", "finished", "yes"));
            assertThatItFits(page);
            resident.open("/results");
            assertThatItFits(page);
            resident.click("#ask").click("#begin").fill("name", NAME).next()
                    .pick("month", "3").fill("day", "9").fill("year", "1980").next()
                    .fill("phone", PHONE.e164()).next()
                    .fill("code", resident.codeOn(PHONE.display())).next();
            page.setInputFiles("#files", Photos.pdf(WORD.substring(0, 150) + ".pdf"));
            assertThat(page.locator(".file .name").first()).containsText("Zusammen");
            assertThatItFits(page);
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            assertThatItFits(page);
            resident.next().at("/ask/consent").check("agree").check("texts").next().at("/ask/review");
            assertThatItFits(page);
            resident.next().at("/ticket");
            assertThatItFits(page);
            var tess = new StaffMember("long-words", "Tess Example", true);
            var id = requests.queue(new QueueQuery(QueueTab.NEW, NAME, null, QueueQuery.Sort.NAME, false), 0, 1)
                    .getFirst().id();
            requests.claim(id, tess);
            requests.act(new Action(id, requests.open(id, tess).version(), RequestStatus.NEEDS_INFO, WORD, "", null),
                    tess);
            resident.open("/follow").fill("phone", PHONE.e164()).next();
            resident.fill("code", resident.codeOn(PHONE.display())).next();
            assertThat(page.getByText("Zusammen").first()).isVisible();
            assertThatItFits(page);
            page.navigate("http://localhost:" + port + "/simulator");
            assertThatItFits(page);
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    private void ask() {
        var facts = Facts.builder().raw(WORD.substring(0, 100)).build();
        requests.submit(new NewRequest(UUID.randomUUID(), new Language("en", "English", false),
                new Person(NAME, LocalDate.of(1980, 3, 9), PHONE), true,
                List.of(new AskedCount(facts, null, WORD.substring(0, 40))), FolderId.random(), PaperAnswer.NONE));
    }

    /** Neither the page nor anything in it that is not meant to scroll. */
    private static void assertThatItFits(Page page) {
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("""
                    [document.documentElement, ...document.querySelectorAll(
                            'main, .pane, .heading, .tools, .elsewhere, .request-header, .bar, .sides > *, vaadin-dialog')]
                        .filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
                        .map(part => part.tagName + '.' + part.className + ' ' + part.scrollWidth)
                        .join(', ')
                    """)).as(page.url() + " at " + width + " px").isEqualTo("");
        }
        page.setViewportSize(1280, 900);
    }
}
