package org.cleardocket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * After an error, "back", "forward" and "reload" show pages and send nothing. A browser would first ask whether to send
 * the form again; this one is told not to ask, so the test counts what is sent.
 */
@BrowserTest
class BackAfterErrorTest {

    @LocalServerPort int port;
    @Autowired People people;

    private final AtomicInteger sent = new AtomicInteger();

    private String site() {
        return "http://localhost:" + port;
    }

    private Page page(Browser browser, boolean scripts) {
        var page = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts)).newPage();
        page.onRequest(request -> sent.addAndGet(
                request.isNavigationRequest() && request.method().equals("POST") ? 1 : 0));
        return page;
    }

    /** Stands on a page with an error. */
    private void assertNothingIsSentAgain(Page page) {
        page.waitForLoadState();
        var before = sent.get();
        var address = page.url();
        assertThat(page.locator("#problems, #problem").count()).as(address).isEqualTo(1);
        page.reload();
        page.goBack();
        assertThat(page.locator("#problems, #problem").count()).as("before " + address).isZero();
        page.goForward();
        assertThat(page.locator("#problems, #problem").innerText()).isNotBlank();
        assertThat(page.url()).isEqualTo(address);
        assertThat(sent.get()).as(address).isEqualTo(before);
    }

    /** Stands on the page after the one that had an error. */
    private void assertBackShowsNoError(Page page) {
        page.waitForLoadState();
        var before = sent.get();
        var address = page.url();
        page.goBack();
        assertThat(page.locator("#problems, #problem").count()).as("back from " + address).isZero();
        page.goForward();
        assertThat(page.url()).isEqualTo(address);
        assertThat(sent.get()).as(address).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"true, en, (213) 555-0175, 2135550175", "false, es, (213) 555-0176, 2135550176"})
    void on_the_way_to_a_request(boolean scripts, String tag, String phone, String typed, Browser browser) {
        var page = page(browser, scripts);
        var resident = new Resident(page, site(), tag, false);
        resident.open("/start").click("#begin").next();
        assertNothingIsSentAgain(page);
        resident.choose("county", "los-angeles").at("/check/1/offense");
        assertBackShowsNoError(page);
        resident.choose("offense", "growing").at("/check/1/when").fill("year", "1066").next();
        assertNothingIsSentAgain(page);
        assertThat(page.inputValue("#year")).isEqualTo("1066");
        page.click("nav a[hreflang=" + (tag.equals("en") ? "es" : "en") + "]");
        assertThat(page.inputValue("#year")).isEqualTo("1066");
        page.goBack();
        resident.fill("year", "2009").next().at("/check/1/court");
        assertBackShowsNoError(page);
        resident.open("/check/1/county").choose("county", "federal").at("/check/list");
        resident.open("/ask/name").next();
        assertNothingIsSentAgain(page);
        resident.fill("name", "Rosa Muestra").next().at("/ask/birthdate").fill("year", "1850").next();
        assertNothingIsSentAgain(page);
        resident.pick("month", "3").fill("day", "9").fill("year", "1980").next().at("/ask/phone")
                .fill("phone", "213").next();
        assertNothingIsSentAgain(page);
        assertThat(page.inputValue("#phone")).isEqualTo("213");
        resident.fill("phone", typed).next().at("/ask/code").fill("code", "12").next();
        assertNothingIsSentAgain(page);
        resident.fill("code", resident.codeOn(phone)).next().at("/ask/papers");
        assertBackShowsNoError(page);
        resident.next();
        assertNothingIsSentAgain(page);
        page.check("input[name=instead][value=none]");
        resident.next().at("/ask/consent").check("texts").next();
        assertNothingIsSentAgain(page);
        assertThat(page.isChecked("#texts")).isTrue();
        resident.check("agree").next().at("/ask/review");
        assertBackShowsNoError(page);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void where_someone_follows_a_request(boolean scripts, Browser browser) {
        var page = page(browser, scripts);
        var resident = new Resident(page, site(), "en", false);
        resident.open("/start").open("/follow").fill("phone", "1").next();
        assertNothingIsSentAgain(page);
        var phone = scripts ? "2135550177" : "2135550178";
        resident.fill("phone", phone).next().at("/follow/code").click("#again");
        assertNothingIsSentAgain(page);
        resident.click("nav a[hreflang=es]");
        assertThat(page.url()).isEqualTo(site() + "/es/follow/code?problem");
        resident.open("/follow/code").fill("code", "12").next();
        assertNothingIsSentAgain(page);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void where_staff_sign_in(boolean scripts, Browser browser) {
        var name = scripts ? "back.scripts" : "back.plain";
        var credentials = people.add(name, "Alex Example", Role.TRIAGE);
        var page = page(browser, scripts);
        page.navigate(site() + "/staff-sign-in");
        page.fill("#username", name);
        page.fill("#password", "guessed");
        page.click("button");
        assertNothingIsSentAgain(page);
        assertThat(page.inputValue("#username")).isEqualTo(name);
        page.fill("#password", credentials.password());
        page.click("button");
        assertThat(page.url()).endsWith("/staff-sign-in/code");
        assertBackShowsNoError(page);
        page.fill("#code", "000000");
        page.click("button");
        assertNothingIsSentAgain(page);
        page.context().close();
    }
}
