package org.cleardocket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident adds papers with a phone: by its camera, from its files, where the network is slow and breaks. */
@BrowserTest
class AddPapersTest {

    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(120_000);
    private static final long MEGABYTE = 1024 * 1024;

    @LocalServerPort int port;

    /** From the first question to the page on which papers are added. */
    private static Resident comeToPapers(Resident resident, String phone, String typed) {
        resident.open("/check/1/county").tell(Map.of("county", "federal")).open("/ask/name")
                .fill("name", "Rosa Muestra").next()
                .pick("month", "3").fill("day", "9").fill("year", "1980").next()
                .fill("phone", typed).next();
        return resident.fill("code", resident.codeOn(phone)).next().at("/ask/papers");
    }

    @ParameterizedTest
    @CsvSource({"en, (213) 555-0161, 2135550161", "es, (323) 555-0162, 3235550162"})
    void a_cut_costs_one_piece_and_no_more(String tag, String phone, String typed, Browser browser) {
        try (var network = new WeakNetwork(port); var device = browser.newContext()) {
            var page = device.newPage();
            var resident = comeToPapers(new Resident(page, network.site(), tag, false), phone, typed);
            Eyes.look(page);
            page.setInputFiles("#files", Photos.ofPaper("docket.jpg"));
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            var pdf = Photos.pdf("scan.pdf");
            var before = network.sent();
            network.cutAfter(pdf.buffer.length / 3);
            network.cutAfter(pdf.buffer.length * 2L / 3);
            page.setInputFiles("#files", pdf);
            assertThat(page.locator("#sending .file")).hasCount(1);
            Eyes.look(page);
            assertThat(page.locator(".file.ready")).hasCount(2, PATIENTLY);
            assertThat(network.hasCut()).isTrue();
            assertThat(network.sent() - before).as("bytes that the phone sent")
                    .isLessThan(pdf.buffer.length + 3 * MEGABYTE / 2);
            Eyes.look(page);
            page.selectOption(".upload:first-child select", "docket");
            page.click(".upload:first-child [value^=rotate]");
            assertThat(page.locator(".upload:first-child img[src*='turn=90']")).isVisible();
            resident.next().at("/ask/consent").check("agree").next().at("/ask/review").next().at("/ticket");
        }
    }

    @Test
    void photos_are_made_small_and_doubtful_ones_asked_about(Browser browser) {
        try (var network = new WeakNetwork(port); var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, network.site(), "en", false), "(213) 555-0163", "2135550163");
            var photo = Photos.ofPaper("page-1.jpg");
            var before = network.sent();
            page.check("#together");
            page.setInputFiles("#files", new FilePayload[] {photo,
                    Photos.ofPaper("page-2.jpg"), Photos.blurred("page-3.jpg")});
            assertThat(page.locator(".keep:visible")).hasCount(1, PATIENTLY);
            Eyes.look(page);
            page.click(".keep");
            assertThat(page.locator(".file.ready")).hasCount(3, PATIENTLY);
            assertThat(network.sent() - before).isLessThan(2L * photo.buffer.length);
            assertThat(page.locator(".upload")).hasCount(1);
            page.locator(".file.ready").nth(2).locator("[value^=earlier]").press("Enter");
            assertThat(page.locator(".file .name").nth(1)).hasText("page-3.jpg");
            assertThat(page.locator("[value^=earlier]:focus")).hasCount(1);
            page.locator(".file.ready").nth(1).locator("[value^=remove]").click();
            assertThat(page.locator(".file.ready")).hasCount(2);
            Eyes.look(page);
        }
    }

    @Test
    void continue_leads_to_an_open_question(Browser browser) {
        try (var device = browser.newContext()) {
            var page = device.newPage();
            var resident = comeToPapers(new Resident(page, "http://localhost:" + port, "en", false),
                    "(213) 555-0173", "2135550173");
            page.setInputFiles("#files", Photos.blurred("blurred.jpg"));
            assertThat(page.locator(".keep:visible")).hasCount(1, PATIENTLY);
            page.click("#continue");
            assertThat(page.locator("#sending .again:focus")).hasCount(1);
            assertThat(page.locator("#sending .again")).isInViewport();
            assertThat(page.locator("#sending .state")).containsText("Answer this first. This photo looks blurred.");
            assertThat(page.locator("#papers-said")).containsText("Answer this first.");
            assertThat(page.locator("#sending-size")).isEmpty();
            Eyes.look(page);
            page.click("#sending .keep");
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            resident.at("/ask/papers").next().at("/ask/consent");
        }
    }

    @Test
    void a_doubtful_photo_holds_up_no_other_file(Browser browser) {
        try (var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, "http://localhost:" + port, "en", false), "(213) 555-0175", "2135550175");
            page.setInputFiles("#files", new FilePayload[] {Photos.blurred("one.jpg"), Photos.ofPaper("good.jpg"),
                    Photos.blurred("two.jpg")});
            assertThat(page.locator("#papers .file.ready .name")).hasText("good.jpg",
                    new LocatorAssertions.HasTextOptions().setTimeout(120_000));
            assertThat(page.locator("#sending .keep:visible")).hasCount(2, PATIENTLY);
            page.locator("#sending .stop").first().click();
            assertThat(page.locator("#sending .name")).hasText("two.jpg");
            page.click("#sending .keep");
            assertThat(page.locator(".file.ready")).hasCount(2, PATIENTLY);
            assertThat(page.locator("#sending")).isHidden();
            page.setInputFiles("#files", Photos.blurred("three.jpg"));
            var chooser = page.waitForFileChooser(() -> page.click("#sending .again"));
            assertThat(page.locator("#sending")).isHidden();
            chooser.setFiles(Photos.ofPaper("three-again.jpg"));
            assertThat(page.locator(".file.ready")).hasCount(3, PATIENTLY);
        }
    }

    @Test
    void a_question_that_comes_after_continue_is_led_to(Browser browser) {
        try (var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, "http://localhost:" + port, "en", false), "(213) 555-0174", "2135550174");
            page.evaluate("() => { const real = createImageBitmap;"
                    + " window.createImageBitmap = (...all) => new Promise(go => window.hold = go).then(() => real(...all)); }");
            page.setInputFiles("#files", Photos.blurred("blurred.jpg"));
            page.click("#continue");
            assertThat(page.locator("#sending-size")).hasText("Please wait. We go on when all has arrived.");
            page.evaluate("() => hold()");
            assertThat(page.locator("#sending .again:focus")).hasCount(1, PATIENTLY);
            assertThat(page.locator("#sending-size")).isEmpty();
        }
    }

    @Test
    void whoever_stops_one_page_keeps_the_others_on_one_paper(Browser browser) {
        try (var network = new WeakNetwork(port); var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, network.site(), "en", false), "(213) 555-0167", "2135550167");
            page.check("#together");
            page.setInputFiles("#files", new FilePayload[] {Photos.pdf("page-1.pdf"),
                    Photos.ofPaper("page-2.jpg"), Photos.ofPaper("page-3.jpg")});
            page.waitForCondition(() -> (Boolean) page.locator("#sending progress").first()
                    .evaluate("bar => bar.value > 0"));
            page.locator("#sending .stop").first().press("Enter");
            assertThat(page.locator("#sending .stop:focus")).hasCount(1);
            assertThat(page.locator(".file.ready")).hasCount(2, PATIENTLY);
            assertThat(page.locator(".upload")).hasCount(1);
            assertThat(page.locator("#papers .name")).hasText(new String[] {"page-2.jpg", "page-3.jpg"});
        }
    }

    @Test
    void nobody_goes_on_before_they_saw_what_was_not_taken(Browser browser) {
        try (var network = new WeakNetwork(port); var device = browser.newContext()) {
            var page = device.newPage();
            var resident = comeToPapers(new Resident(page, network.site(), "en", false), "(213) 555-0168",
                    "2135550168");
            var pdf = Photos.pdf("scan.pdf");
            page.setInputFiles("#files", new FilePayload[] {pdf, Photos.empty("empty.jpg")});
            page.click("#continue");
            assertThat(page.locator(".file.refused")).hasCount(1, PATIENTLY);
            assertThat(page.locator("#papers-said")).containsText("empty.jpg: This file is empty.");
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            assertThat(page.locator("#papers-said")).hasText("scan.pdf: Here. 1 page.");
            resident.at("/ask/papers");
            page.setInputFiles("#files", pdf);
            assertThat(page.locator("#sending .file.refused")).containsText("You added this one before.");
            Eyes.look(page);
            page.locator("#sending .file .stop").press("Enter");
            assertThat(page.locator("#sending")).isHidden();
            page.locator("[value^=remove]").first().press("Enter");
            assertThat(page.locator(".file")).hasCount(1);
            assertThat(page.locator("#files:focus")).hasCount(1);
            page.setInputFiles("#files", Photos.ofPaper("docket.jpg"));
            page.click("#continue");
            page.waitForURL("**/ask/consent");
        }
    }

    @Test
    void what_was_chosen_twice_is_said_as_long_as_the_first_is_here(Browser browser) {
        try (var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, "http://localhost:" + port, "en", false), "(213) 555-0176", "2135550176");
            var photo = Photos.ofPaper("docket.jpg");
            page.setInputFiles("#files", photo);
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            page.setInputFiles("#files", photo);
            assertThat(page.locator("#sending .refused .state")).hasText("You added this one before. You can delete this copy.");
            page.click("#papers [value^=remove]");
            assertThat(page.locator("#sending")).isHidden();
            page.setInputFiles("#files", photo);
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            assertThat(page.locator("#sending")).isHidden();
            page.locator(".upload").evaluate("paper => paper.insertAdjacentHTML('beforeend', '<p id=again-1></p>')");
            page.setInputFiles("#files", photo);
            assertThat(page.locator("#sending .refused .state")).containsText("we need a better one");
        }
    }

    @Test
    void a_file_that_a_closed_page_cut_goes_on_when_it_is_chosen_again(Browser browser) {
        try (var network = new WeakNetwork(port); var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, network.site(), "en", false), "(213) 555-0164", "2135550164");
            var pdf = Photos.pdf("scan.pdf");
            network.cutAfter(2 * MEGABYTE);
            page.setInputFiles("#files", pdf);
            page.waitForCondition(network::hasCut);
            page.reload();
            assertThat(page.locator(".file.cut")).hasCount(1);
            Eyes.look(page);
            var before = network.sent();
            page.setInputFiles("#files", pdf);
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            assertThat(page.locator(".file.cut")).hasCount(0);
            assertThat(network.sent() - before).isLessThan(2 * MEGABYTE);
        }
    }

    @Test
    void what_holds_a_file_up_is_said_at_once(Browser browser) {
        try (var network = new WeakNetwork(port); var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, network.site(), "en", false), "(213) 555-0169", "2135550169");
            page.route("**/files/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
                    new Page.RouteOptions().setTimes(1));
            page.setInputFiles("#files", Photos.pdf("scan.pdf"));
            assertThat(page.locator("#sending .state")).containsText("We can’t take files right now.");
            assertThat(page.locator("#sending .state")).hasText("Sending");
            device.setOffline(true);
            assertThat(page.locator("#sending .state")).containsText("No connection.");
            device.setOffline(false);
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
        }
    }

    @Test
    void what_was_not_done_is_said_where_it_was_pressed_and_promises_nothing(Browser browser) {
        try (var network = new WeakNetwork(port); var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, network.site(), "en", false), "(213) 555-0170", "2135550170");
            page.setInputFiles("#files", Photos.pdf("scan.pdf"));
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            device.setOffline(true);
            page.click("[value^=remove]");
            assertThat(page.locator(".file #undone")).hasText("That was not done. Try again.");
            assertThat(page.locator("#papers-said")).hasText("That was not done. Try again.");
            Eyes.look(page);
            page.selectOption(".upload select", "docket");
            assertThat(page.locator(".upload > #undone")).isVisible();
            assertThat(page.locator(".upload select")).not().hasValue("docket");
            device.setOffline(false);
            page.selectOption(".upload select", "docket");
            assertThat(page.locator("option[value=docket][selected]")).hasCount(1);
            assertThat(page.locator("#undone")).hasCount(0);
        }
    }

    @Test
    void who_may_add_papers_no_more_comes_to_a_page_that_says_so(Browser browser) {
        try (var network = new WeakNetwork(port); var device = browser.newContext()) {
            var page = device.newPage();
            comeToPapers(new Resident(page, network.site(), "en", false), "(213) 555-0171", "2135550171");
            page.setInputFiles("#files", Photos.pdf("scan.pdf"));
            assertThat(page.locator(".file.ready")).hasCount(1, PATIENTLY);
            device.clearCookies();
            page.setInputFiles("#files", Photos.ofPaper("docket.jpg"));
            assertThat(page.locator("#sending .refused .state")).containsText("You were signed out, or",
                    new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
            page.click("[value^=remove]");
            assertThat(page.locator("#papers-form")).hasCount(0);
        }
    }

    @Test
    void the_review_lists_several_papers_below_each_other(Browser browser) {
        try (var device = browser.newContext()) {
            var page = device.newPage();
            var resident = comeToPapers(new Resident(page, "http://localhost:" + port, "en", false),
                    "(213) 555-0172", "2135550172");
            page.setInputFiles("#files", new FilePayload[] {Photos.pdf("a.pdf"), Photos.ofPaper("b.jpg"),
                    Photos.ofPaper("c.jpg")});
            assertThat(page.locator(".file.ready")).hasCount(3, PATIENTLY);
            resident.next().at("/ask/consent").check("agree").next().at("/ask/review");
            var row = page.locator("dl div:has(a[href*='papers'])");
            var lines = row.locator("dd:not(:has(a))").all().stream().map(line -> line.boundingBox()).toList();
            assertThat(lines).hasSizeGreaterThan(1);
            for (var at = 1; at < lines.size(); at++) {
                assertThat(lines.get(at).y).isGreaterThanOrEqualTo(lines.get(at - 1).y + lines.get(at - 1).height);
                assertThat(lines.get(at).x).isEqualTo(lines.get(0).x);
            }
            assertThat(row.locator("dd:has(a)").boundingBox().x)
                    .isGreaterThanOrEqualTo(lines.get(0).x + lines.get(0).width);
            Eyes.look(page);
        }
    }

    @Test
    void without_scripts_a_form_does_the_same_now_and_later(Browser browser) {
        try (var device = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = device.newPage();
            var phone = "(213) 555-0165";
            var resident = comeToPapers(new Resident(page, "http://localhost:" + port, "en", false), phone,
                    "2135550165");
            resident.next();
            assertThat(page.locator("#problems")).isVisible();
            page.setInputFiles("#files", Photos.ofPaper("docket.jpg"));
            page.click("#send");
            waitUntilReady(page, 1);
            page.locator("[value^=rotate]").click();
            assertThat(page.locator("img[src*='turn=90']")).isVisible();
            resident.next().at("/ask/consent").check("agree").next().next().at("/ticket")
                    .open("/follow").fill("phone", "2135550165").next();
            resident.fill("code", resident.codeOn(phone)).next().at("/status");
            page.click("a[href*='/status/papers/']");
            page.setInputFiles("#files", Photos.pdf("letter.pdf"));
            resident.next().at("/status"); // nobody has to press "send"
            page.click("a[href*='/status/papers/']");
            waitUntilReady(page, 2);
            page.locator("[value^=remove]").last().click();
            assertThat(page.locator(".file")).hasCount(1);
        }
    }

    private static void waitUntilReady(Page page, int files) {
        for (var look = 0; look < 300 && page.locator(".file.ready").count() < files; look++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(page.locator(".file.ready")).hasCount(files);
    }
}
