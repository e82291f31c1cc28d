package org.cleardocket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes out of a printer can be used without a screen: whom to call, where to go, nothing to press. */
@BrowserTest
class PrintsTest {

    /** The headings that can be seen with nothing to be seen below them. */
    private static final String EMPTY_HEADINGS = """
            () => {
              const seen = node => node.getClientRects().length > 0;
              const headings = [...document.querySelectorAll('main :is(h1, h2, h3)')].filter(seen);
              const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const texts = [];
              while (walker.nextNode()) {
                const text = walker.currentNode;
                const parent = text.parentElement;
                if (text.data.trim() && seen(parent) && !parent.closest('.printed')) texts.push(text);
              }
              const isBehind = (one, text) => one.contains(text)
                  || one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
              return headings.filter((heading, place) => {
                const next = headings.slice(place + 1).find(other => other.tagName <= heading.tagName);
                return !texts.some(text => !heading.contains(text) && isBehind(heading, text)
                  && !(next && isBehind(next, text)));
              }).map(heading => heading.textContent);
            }""";

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href], button')].filter(one => one.getClientRects().length > 0
              && !one.closest('.words, .site')).map(one => one.textContent)""";

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({"en, (213) 555-0175, Change my answers", "es, (323) 555-0176, Cambiar mis respuestas"})
    void every_printed_page_names_phone_and_address_and_has_no_dead_link_and_no_empty_heading(String tag, String phone,
            String link, Browser browser) throws IOException {
        var site = "http://localhost:" + port;
        try (var device = browser.newContext()) {
            var resident = new Resident(device.newPage(), site, tag, false);
            resident.open("/check/1/county").tell(Map.of("county", "los-angeles", "offense", "small-amount", "when",
                    "2009", "age", "from-21", "level", "misdemeanor", "finished", "yes"));
            print(resident.page());
            resident.click("#see-results");
            assertThat(print(resident.page())).doesNotContain(link);
            resident.open("/check/2/county").tell(Map.of("county", "never-convicted"));
            resident.click("#see-results");
            assertThat(print(resident.page())).doesNotContain(link);
            resident.ask(phone, phone);
            assertThat(print(resident.page())).contains("/" + tag + "/follow");
            resident.open("/follow").fill("phone", phone).next().fill("code", resident.codeOn(phone)).next()
                    .at("/status");
            print(resident.page());
            resident.open("/no-such-page");
            print(resident.page());
        }
    }

    /** As a printer gets it, in words. */
    private static String print(Page page) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat((List<?>) page.evaluate(LINKS)).as(page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(EMPTY_HEADINGS)).as(page.url()).isEmpty();
        var printed = page.pdf();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        try (var pdf = Loader.loadPDF(printed)) {
            var words = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replace("\u2060", "");
            assertThat(words).as(page.url()).contains("(323) 760-6763").contains("http://localhost:8080");
            return words;
        }
    }
}
