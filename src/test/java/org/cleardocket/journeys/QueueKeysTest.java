package org.cleardocket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** The queue by keyboard, and its address through reload, Back and a bookmark. */
@BrowserTest
class QueueKeysTest {

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Requests requests;

    private BrowserContext desk;
    private Page page;
    private String site;

    @BeforeEach
    void a_colleague_opens_the_queue(Browser browser) {
        site = "http://localhost:" + port;
        var credentials = people.add("k" + UUID.randomUUID().toString().substring(0, 8), "Kay Example", Role.TRIAGE);
        desk = browser.newContext();
        page = new Colleague(desk.newPage(), site, credentials).signIn().page();
        page.navigate(site + "/staff/queue/new");
        firstRow().waitFor();
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    private Locator firstRow() {
        return page.locator("vaadin-grid a").first();
    }

    private Locator search() {
        return page.getByLabel("Search");
    }

    @Test
    void typing_a_name_anywhere_claims_nothing_and_jumps_nowhere() {
        var before = requests.tabs();
        page.keyboard().type("nancy/");
        firstRow().focus();
        page.keyboard().type("nancy/");
        page.getByLabel("Mine").focus();
        page.keyboard().type("nancy/");
        search().focus();
        page.keyboard().type("nancy/");
        page.keyboard().press("Alt+Shift+C"); // a capital Ç on some keyboards
        page.waitForTimeout(500);
        assertThat(page).hasURL(Pattern.compile(".*/staff/queue/new.*"));
        assertThat(requests.tabs()).isEqualTo(before);
    }

    @Test
    void the_keys_on_the_screen_go_to_the_search_and_claim() {
        page.keyboard().press("Alt+Shift+F");
        assertThat(search()).isFocused();
        page.getByRole(AriaRole.HEADING).first().click();
        page.keyboard().press("Alt+Shift+C");
        assertThat(page.getByText("This request is yours now. “Release” gives it back.").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Release")).click();
        assertThat(page.getByText("Nobody has it").first()).isVisible();
    }

    @Test
    void reload_back_and_a_bookmark_bring_the_same_rows() {
        var name = requests.queue(QueueQuery.of(QueueTab.NEW), 0, 1).getFirst().name();
        page.navigate(site + "/staff/queue?q=" + name.replace(" ", "%20"));
        assertThat(firstRow()).isVisible();
        assertThat(search()).hasValue(name);
        var address = page.url();
        assertThat(address).startsWith(site + "/staff/queue/new#q=");

        page.reload();
        assertThat(search()).hasValue(name);
        firstRow().click();
        assertThat(page.getByText("What the person said")).isVisible();
        page.goBack();
        assertThat(search()).hasValue(name);
        assertThat(page).hasURL(address);

        var bookmark = desk.newPage();
        bookmark.navigate(address);
        assertThat(bookmark.getByLabel("Search")).hasValue(name);
        Eyes.look(bookmark);
    }

    @Test
    void a_search_stays_in_the_address_from_tab_to_tab_and_through_a_reload() {
        search().fill("Ana Neal");
        assertThat(page).hasURL(site + "/staff/queue/new#q=Ana%20Neal");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("In review")).click();
        assertThat(page.locator("[aria-current=page]")).containsText("In review");
        page.waitForTimeout(500);
        assertThat(page).hasURL(site + "/staff/queue/in-review#q=Ana%20Neal");
        page.reload();
        assertThat(search()).hasValue("Ana Neal");
        search().fill("");
        assertThat(page).hasURL(site + "/staff/queue/in-review");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Closed")).click();
        assertThat(page).hasURL(site + "/staff/queue/closed");
        assertThat(search()).hasValue("");
    }

    @Test
    void an_order_that_was_chosen_stands_in_the_address() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Name")).or(
                page.locator("vaadin-grid-sorter").filter(new Locator.FilterOptions().setHasText("Name"))).first().click();
        assertThat(page).hasURL(site + "/staff/queue/new?sort=name");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("In review")).click();
        assertThat(page).hasURL(site + "/staff/queue/in-review?sort=name");
        page.reload();
        assertThat(page.locator("vaadin-grid-sorter[direction=asc]")).hasText("Name");
    }
}
