package org.cleardocket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.cleardocket.messaging.TextReceived;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.Requests;
import org.cleardocket.requests.StaffMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody of the sample world writes a text, and a colleague sees to it with the keyboard. */
@BrowserTest
class ToDoTest {

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Requests requests;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_text_is_read_and_done_and_a_number_changed_without_a_mouse(Browser browser) {
        var someone = requests.queue(QueueQuery.of(QueueTab.NEW), 0, 1).getFirst().id();
        var credentials = people.add("tina", "Tina Example", Role.ATTORNEY);
        var tina = new StaffMember(credentials.account().id().toString(), "Tina Example", true);
        requests.claim(someone, tina);
        var phone = requests.open(someone, tina).person().phone();
        transaction.executeWithoutResult(_ -> events.publishEvent(new TextReceived(1, phone, true)));
        try (var desk = browser.newContext()) {
            var page = new Colleague(desk.newPage(), "http://localhost:" + port, credentials).signIn().page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To do")).press("Enter");
            assertThat(page.getByText("1 to do").first()).isVisible();
            look(page);
            page.locator("vaadin-grid a").first().press("Enter");
            assertThat(page.getByText("Read what they wrote")).isVisible();
            look(page);
            button(page, "Done: Read what they wrote").press("Enter");
            assertThat(page.getByText("A text from the person: done.")).isVisible();
            page.waitForFunction("document.activeElement.textContent === 'Release'"); // nothing is left to do
            page.getByLabel("Note for colleagues").fill("Read it.");
            button(page, "Save").press("Enter");
            assertThat(page.getByText("Note: Read it.")).isVisible();
            page.waitForFunction("document.activeElement.contains(document.querySelector('vaadin-text-area'))"
                    + " && document.activeElement !== document.body");
            button(page, "Change number").press("Enter");
            assertThat(page.getByLabel("New number")).isVisible();
            look(page);
            page.keyboard().press("Escape");
            button(page, "They want no texts").press("Enter");
            button(page, "Stop all texts").press("Enter");
            assertThat(page.getByText("Stopped texts").first()).isVisible();
            page.waitForFunction("document.activeElement.textContent.startsWith('Phone and consent')");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void look(Page page) {
        Eyes.look(page);
        page.setViewportSize(1280, 900);
    }
}
