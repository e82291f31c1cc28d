package org.cleardocket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cleardocket.people.Credentials;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.cleardocket.requests.QueueQuery;
import org.cleardocket.requests.QueueTab;
import org.cleardocket.requests.Requests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However a session ends, nothing of a person stays on the screen, and the sign-in page says why. */
@BrowserTest
class LostSessionTest {

    private static final Pattern SIGN_IN = Pattern.compile(".*/staff-sign-in\\?expired.*");

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Requests requests;

    private BrowserContext desk;
    private Credentials credentials;
    private Colleague colleague;
    private Page page;
    private String request;

    @BeforeEach
    void a_colleague_reads_a_request(Browser browser) {
        credentials = people.add("l" + UUID.randomUUID().toString().substring(0, 8), "Lou Example", Role.TRIAGE);
        desk = browser.newContext();
        colleague = new Colleague(desk.newPage(), "http://localhost:" + port, credentials).signIn();
        request = colleague.site() + "/staff/requests/"
                + requests.queue(QueueQuery.of(QueueTab.NEW), 0, 1).getFirst().id();
        page = colleague.page();
        read(page);
    }

    private void read(Page tab) {
        tab.navigate(request);
        assertThat(tab.getByText("What the person said")).isVisible();
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    private void click() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim")).click();
    }

    private void assertThatNothingStays(Page tab, String why) {
        assertThat(tab).hasURL(SIGN_IN);
        assertThat(tab.getByRole(AriaRole.STATUS)).containsText(why);
        assertThat(tab.getByText("What the person said")).hasCount(0);
    }

    @Test
    void a_click_after_the_session_is_gone_leads_to_sign_in_and_back_to_the_same_page() {
        desk.clearCookies(); // as after a restart of the portal, which knows the cookie no more
        click();
        assertThatNothingStays(page, "Your session is over");
        Eyes.look(page);
        colleague.signInAgain();
        page.waitForURL(request);
        assertThat(page.getByText("What the person said")).isVisible();
    }

    @Test
    void words_that_were_searched_for_do_not_stay_in_the_address_beside_the_sign_in_form() {
        desk.clearCookies();
        page.navigate(colleague.site() + "/staff/queue/new#q=Ana%20Neal");
        assertThat(page.getByLabel("Username")).isVisible();
        assertThat(page).not().hasURL(Pattern.compile(".*Neal.*"));
    }

    @Test
    void to_skip_to_the_content_keeps_what_was_typed() {
        click();
        page.getByLabel("Note for colleagues").fill("Typed here.");
        var skip = page.getByText("Skip to content");
        skip.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        assertThat(page).hasURL(request);
        assertThat(page.getByLabel("Note for colleagues")).hasValue("Typed here.");
    }

    @Test
    void a_suspended_colleague_loses_the_page_at_the_next_click_and_reads_why() {
        people.suspend(credentials.account().username());
        click();
        assertThatNothingStays(page, "Your account is suspended");
    }

    @Test
    void a_heartbeat_without_a_session_is_enough() {
        page.clock().install();
        read(page);
        people.resetPassword(credentials.account().username());
        page.clock().runFor("06:00");
        assertThatNothingStays(page, "was changed, so your session is over");
    }

    @Test
    void a_401_from_whatever_stands_before_the_portal_empties_the_page_too() {
        page.route("**/staff/?v-r=uidl*", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)),
                new Page.RouteOptions().setTimes(1));
        click();
        page.waitForURL(request); // the session itself is good, so the page comes back from the portal
        assertThat(page.getByText("What the person said")).isVisible();
        assertThat(page.locator(".v-system-error")).hasCount(0);
    }

    @Test
    void signing_out_in_one_tab_empties_every_other_and_back_shows_nothing() {
        var other = desk.newPage();
        read(other);
        colleague.press("Sign out");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
        assertThatNothingStays(other, "Your session is over");
        page.goBack();
        assertThat(page.getByLabel("Username")).isVisible();
        assertThat(page.getByText("What the person said")).hasCount(0);
    }

    @Test
    void a_page_that_hears_nothing_for_longer_than_a_session_lasts_is_emptied() {
        page.clock().install();
        read(page);
        desk.setOffline(true);
        page.clock().runFor("40:00");
        assertThat(page.getByText("What the person said")).hasCount(0);
    }
}
