package org.cleardocket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident asks, staff decide, a text arrives: on every page, at every width, with nothing in anyone's way. */
@BrowserTest
class WholeWayTest {

    @LocalServerPort int port;
    @Autowired People people;

    private String site() {
        return "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource({"en, (213) 555-0171, 2135550171", "es, (323) 555-0172, 3235550172"})
    void from_the_first_question_to_the_decision(String tag, String phone, String typed, Browser browser) {
        try (var device = browser.newContext()) {
            var resident = new Resident(device.newPage(), site(), tag, true);
            var ticket = ask(resident, phone, typed);
            resident.newestOn(phone, Pattern.compile(ticket));

            decide(browser, ticket, tag);
            resident.newestOn(phone, Pattern.compile("update|novedades"));

            follow(resident, phone, typed);
            assertThat(resident.text("main")).contains(ticket);
        }
    }

    @Test
    void the_whole_way_works_without_scripts(Browser browser) {
        try (var device = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var resident = new Resident(device.newPage(), site(), "en", false);
            var ticket = ask(resident, "(626) 555-0173", "6265550173");
            follow(resident, "(626) 555-0173", "6265550173");
            assertThat(resident.text("main")).contains(ticket);
            resident.page().click("#sign-out");
            resident.page().navigate(site() + "/en/status");
            assertThat(resident.page().url()).endsWith("/en/follow");
        }
    }

    @Test
    void the_whole_way_works_from_right_to_left(Browser browser) {
        try (var device = browser.newContext()) {
            var resident = new Resident(device.newPage(), site(), "ar-XB", true);
            ask(resident, "(818) 555-0174", "8185550174");
            assertThat(resident.page().getAttribute("html", "dir")).isEqualTo("rtl");
            follow(resident, "(818) 555-0174", "8185550174");
        }
    }

    @Test
    void pages_beside_the_way_are_in_nobodys_way(Browser browser) {
        try (var device = browser.newContext()) {
            var resident = new Resident(device.newPage(), site(), "es", true);
            resident.open("/no-such-page").open("/check/1/county").next();
            assertThat(resident.page().locator("#problems").isVisible()).isTrue();
            var nobodys = "(818) 555-0173";
            follow(resident, nobodys, "8185550173", "/follow/birthdate");
            resident.fill("day", "17").pick("month", "5").fill("year", "1980").next();
            assertThat(resident.page().locator("#problems").isVisible()).isTrue();
            resident.look();
            resident.page().navigate(site() + "/simulator");
            resident.look();
        }
    }

    /** Answers for two convictions, sends, and returns the ticket number. */
    private static String ask(Resident resident, String phone, String typed) {
        resident.arrive().click("main a[lang=" + resident.tag() + "]").at("/start")
                .click("#begin").at("/check/1/county")
                .choose("county", "los-angeles").at("/check/1/offense")
                .choose("offense", "small-amount").at("/check/1/when")
                .fill("year", "2009").next().at("/check/1/court")
                .pick("court", "VNW").next().at("/check/1/case-number")
                .click("details summary").fill("case-number", "9VN0024E").next().at("/check/1/case-check")
                .choose("case-unknown-shape", "change").at("/check/1/case-number")
                .fill("case-number", "9VN00243").next().at("/check/1/age")
                .choose("age", "under-18").at("/check/1/juvenile")
                .choose("juvenile", "no").at("/check/1/level")
                .next().at("/check/1/city")
                .pick("city", "burbank").next().at("/check/1/finished")
                .choose("finished", "yes").at("/check/list")
                .click("#add").at("/check/2/county")
                .choose("county", "federal").at("/check/list")
                .click("#see-results").at("/results");
        return resident.ask(phone, typed);
    }

    private static void follow(Resident resident, String phone, String typed) {
        follow(resident, phone, typed, "/status");
    }

    private static void follow(Resident resident, String phone, String typed, String to) {
        resident.open("/follow").fill("phone", typed).next().at("/follow/code");
        resident.fill("code", resident.codeOn(phone)).next().at(to);
    }

    /** Enters a confidential fact of the first conviction. */
    private static void assess(Page page) {
        var button = new Page.GetByRoleOptions();
        page.getByRole(AriaRole.BUTTON, button.setName("Assess with confidential facts")).first().click();
        page.getByLabel("Grams of flower").fill("20");
        assertThat(page.getByText("Grams of flower: not known → 20")).isVisible();
        Eyes.look(page);
        page.setViewportSize(1280, 900);
        page.getByRole(AriaRole.BUTTON, button.setName("Save as a new version")).click();
        page.getByRole(AriaRole.BUTTON, button.setName("Version 2")).click();
        assertThat(page.getByText("What was known")).isVisible();
        Eyes.look(page);
        page.setViewportSize(1280, 900);
        page.getByRole(AriaRole.BUTTON, button.setName("Close")).click();
    }

    private void decide(Browser browser, String ticket, String tag) {
        var credentials = people.add("alex." + tag, "Alex Example", Role.ATTORNEY);
        try (var desk = browser.newContext()) {
            var page = new Colleague(desk.newPage(), site(), credentials).signIn().page();
            page.getByLabel("Search").fill(ticket);
            page.getByText(ticket).first().click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Request " + ticket)))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim")).click();
            assertThat(page.getByText("You work on it")).isVisible();
            assess(page);
            page.getByLabel("New status").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Already cleared")).click();
            page.getByLabel("Note for colleagues").fill("The docket shows the order of 2020.");
            page.getByLabel("Tell the person by text").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as")).click();
            assertThat(page.locator("h1 ~ *").filter(new Locator.FilterOptions().setHasText("Already cleared")).first())
                    .isVisible();
            Eyes.look(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Texts")).click();
            assertThat(page.getByText("The last 14 days")).isVisible();
            Eyes.look(page);
        }
    }
}
