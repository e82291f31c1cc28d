package org.cleardocket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.cleardocket.people.People;
import org.cleardocket.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a resident photographed is read at a desk, with the keyboard alone, and destroyed where it must not be kept. */
@BrowserTest
class ReadPapersTest {

    private static final Pattern TICKET = Pattern.compile("\\d{3}-\\d{3}-\\d{3}");
    private static final double PATIENTLY = 120_000;

    @LocalServerPort int port;
    @Autowired People people;

    @Test
    void staff_read_turn_keep_and_destroy_what_came(Browser browser) throws IOException {
        try (var device = browser.newContext(); var desk = browser.newContext()) {
            var ticket = sendPapers(new Resident(device.newPage(), site(), "en", false));
            var page = new Colleague(desk.newPage(), site(), people.add("robin.reads", "Robin Example", Role.ATTORNEY))
                    .signIn().page();
            page.getByLabel("Search").fill(ticket);
            page.getByText(ticket).first().click();
            read(page);
            keep(page);
            destroy(page);
        }
    }

    private String site() {
        return "http://localhost:" + port;
    }

    /** A photo of two pages and a scan; returns the ticket number. */
    private static String sendPapers(Resident resident) {
        resident.open("/check/1/county").tell(Map.of("county", "federal")).open("/ask/name")
                .fill("name", "Rosa Muestra").next()
                .pick("month", "3").fill("day", "9").fill("year", "1980").next()
                .fill("phone", "2135550166").next();
        resident.fill("code", resident.codeOn("(213) 555-0166")).next().at("/ask/papers");
        var page = resident.page();
        page.check("#together");
        page.setInputFiles("#files",
                new FilePayload[] {Photos.ofPaper("page-1.jpg"), Photos.ofPaper("page-2.jpg")});
        assertThat(page.locator(".file.ready")).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(PATIENTLY));
        page.selectOption(".upload select", "docket");
        resident.next().at("/ask/consent").check("agree").next().next().at("/ticket");
        var ticket = TICKET.matcher(resident.text("main"));
        assertThat(ticket.find()).isTrue();
        return ticket.group();
    }

    /** Opens the paper, and goes through it by its keys. */
    private static void read(Page page) {
        press(page, "Read: ");
        var viewer = page.locator(".viewer");
        assertThat(viewer).containsText("Page 1 of 2");
        var image = viewer.locator("img");
        drawn(page, image);
        Eyes.look(page);
        page.setViewportSize(1280, 900);
        viewer.focus();
        page.keyboard().press("ArrowRight");
        assertThat(viewer).containsText("Page 2 of 2");
        page.keyboard().press("+");
        assertThat(image).hasClass("wide-150");
        drawn(page, image);
        var wide = wider(image);
        page.keyboard().press("Alt+Shift+R");
        page.waitForCondition(() -> wider(image) != wide);
        page.keyboard().press("Escape");
        assertThat(viewer).hasCount(0);
        assertThat(page.locator(".papers:focus")).hasCount(1);
    }

    private static void drawn(Page page, Locator image) {
        page.waitForCondition(() -> (Boolean) image.evaluate("image => image.complete && image.naturalWidth > 0"));
    }

    private static boolean wider(Locator image) {
        return (Boolean) image.evaluate("image => image.naturalWidth > image.naturalHeight");
    }

    /** The cleaned paper can be kept as a file. */
    private static void keep(Page page) throws IOException {
        press(page, "Read: ");
        Download download = page.waitForDownload(() -> page.getByText("Download as PDF").click());
        try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    private static void destroy(Page page) {
        press(page, "RAP sheet");
        Eyes.look(page);
        page.setViewportSize(1280, 900);
        page.getByText("Its heading names").click();
        press(page, "Yes, destroy it");
        assertThat(page.getByText("No papers yet.")).isVisible();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
    }
}
