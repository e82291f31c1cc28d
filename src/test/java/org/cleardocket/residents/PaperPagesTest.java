package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wordings;
import org.cleardocket.paper.AccessiblePdf;
import org.cleardocket.paper.CourtForms;
import org.cleardocket.paper.Press;
import org.cleardocket.paper.SampleForm;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.requests.PdfAllowance;
import org.cleardocket.requests.TooMuchSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The papers that visitors take along. */
@PortalTest
class PaperPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Pages pages;
    @Autowired Turns turns;
    @Autowired Workbench bench;
    @Autowired PdfAllowance allowance;
    @Autowired Press press;
    @Autowired ErrorPages errors;
    @Autowired Clock clock;
    @Autowired Wordings wordings;
    @TempDir Path folder;

    /** Its text on one line, after a look at the rules that every paper keeps. */
    private static String text(Browser browser, String address) throws IOException {
        browser.open(address);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.response().getContentType()).isEqualTo("application/pdf");
        assertThat(browser.response().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"records-help.pdf\"");
        assertThat(browser.response().getHeaders("Cache-Control")).containsExactly("no-store");
        var pdf = browser.response().getContentAsByteArray();
        assertThat(pdf).hasSizeLessThan(200_000);
        try (var document = Loader.loadPDF(pdf)) {
            var accessible = AccessiblePdf.of(document);
            accessible.check();
            assertThat(accessible.language()).isEqualTo(address.split("/")[1]);
            assertThat(accessible.tags()).containsOnlyOnce("H1").contains("H2");
            assertThat(document.getDocumentInformation().getTitle()).contains("LA County Records Help")
                    .doesNotContain("11357");
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_summary_says_what_the_page_says() throws IOException {
        var browser = Visitors.withOneConviction(mvc, "en");
        var page = browser.open("/en/results");
        assertThat(text(browser, "/en/results/summary.pdf")).contains("What the law says", "It is not legal advice.",
                "If you are not a U.S. citizen", page.selectFirst(".result h2").text(), "Having a small amount",
                "Next step:", "H&S 11362.1, 11361.8(e)", "What you told us", "Long Beach, Gov. George Deukmejian",
                "Long Beach City Prosecutor", "docket and the minute order", "(323) 760-6763",
                "Do not buy or hold a gun");
    }

    @ParameterizedTest
    @CsvSource({"en, only this conviction, every conviction, Each conviction",
            "es, solo esta condena, todas las condenas, Cada condena"})
    void who_was_never_convicted_reads_nothing_of_this_conviction(String language, String limit, String forms,
            String each) throws IOException {
        var browser = Visitors.newcomer(mvc);
        for (var count = 1; count <= 2; count++) {
            browser.open("/" + language + "/check/" + count + "/county");
            browser.answer("county", "never-convicted");
        }
        assertThat(browser.open("/" + language + "/results").select("main").text())
                .doesNotContain(limit, forms, each);
        assertThat(text(browser, "/" + language + "/results/summary.pdf")).doesNotContain(limit, forms, each);
        browser.open("/" + language + "/check/3/county");
        Visitors.tellConviction(browser);
        assertThat(browser.open("/" + language + "/results").select("main").text()).contains(limit, forms, each);
        assertThat(text(browser, "/" + language + "/results/summary.pdf")).contains(limit, forms);
    }

    @Test
    void the_summary_is_in_the_language_of_the_visitor() throws IOException {
        var browser = Visitors.withOneConviction(mvc, "es");
        assertThat(text(browser, "/es/results/summary.pdf")).contains(
                "Un juez decide.", "Lo que nos dijo", "411 W Ocean Blvd");
        assertThat(text(browser, "/es/results/1/worksheet.pdf")).contains("Número de caso", "Case number",
                "Retirarla y cerrarla", "Dismiss and seal");
    }

    @Test
    void papers_can_be_printed_from_right_to_left() throws IOException {
        var browser = Visitors.withOneConviction(mvc, "ar-XB");
        assertThat(text(browser, "/ar-XB/results/summary.pdf")).contains("11357");
        assertThat(text(browser, "/ar-XB/results/1/worksheet.pdf")).contains("CR-400");
    }

    @Test
    void the_worksheet_says_what_to_write_and_where_it_goes() throws IOException {
        var browser = Visitors.withOneConviction(mvc, "en");
        assertThat(text(browser, "/en/results/1/worksheet.pdf")).contains("Worksheet for form CR-400",
                "This is not the court’s form.", "as an application", "This may already be cleared.",
                "open case or a warrant", "275 Magnolia Ave",
                "Case number Write here:", "Section of the Health and Safety Code 11357", "Sentence completed",
                "Dismiss and seal", "411 W Ocean Blvd", "Call this office before you send papers.",
                "We know of no fee", "form CR-401", "BCIA 8706").doesNotContain("not on the filled form");
    }

    @Test
    void who_needs_a_person_to_look_gets_a_list_of_papers_and_no_relief_to_ask_for() throws IOException {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/offense?change");
        browser.send(browser.form("main form", "offense", "other", "section", "11358.5 😀 שלום 𓀀")
                .queryParam("change", ""));
        browser.open("/en/results");
        assertThat(browser.page().select(".papers").text()).contains("List of papers to get");
        assertThat(text(browser, "/en/results/1/worksheet.pdf")).contains("Papers to get", "Do not send anything")
                .doesNotContain("What you ask the court to do", "CR-401");
        assertThat(text(browser, "/en/results/summary.pdf")).contains("11358.5");
    }

    @Test
    void ten_convictions_fit() throws IOException {
        var browser = Visitors.withOneConviction(mvc, "en");
        for (var count = 2; count <= Answers.MOST_COUNTS; count++) {
            browser.open("/en/check/" + count + "/county");
            Visitors.tellConviction(browser);
        }
        assertThat(text(browser, "/en/results/summary.pdf")).contains("Conviction 1:", "Conviction 10:");
        assertThat(text(browser, "/en/results/10/worksheet.pdf")).contains("Conviction 10");
        browser.open("/en/results");
        assertThat(browser.page().select(".papers a")).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"results/summary.pdf", "results/1/worksheet.pdf", "results/1/form.pdf"})
    void no_paper_comes_before_its_turn(String path) {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/check/1/county");
        browser.answer("county", "los-angeles");
        browser.open("/en/" + path);
        assertThat(browser.location()).isEqualTo("/en/check/1/offense");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        var browser = Visitors.withOneConviction(mvc, "en");
        for (var path : new String[] {"results/0/worksheet.pdf", "results/2/worksheet.pdf", "results/1/form.pdf"}) {
            browser.open("/en/" + path);
            assertThat(browser.status()).as(path).isEqualTo(404);
        }
        browser.open("/en/check/1/county?change");
        browser.send(browser.form("main form", "county", "federal").queryParam("change", ""));
        browser.open("/en/results");
        assertThat(browser.page().select(".papers a")).hasSize(1);
        browser.open("/en/results/1/worksheet.pdf");
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void the_court_form_in_the_operators_folder_comes_filled_and_the_worksheet_says_what_is_missing() throws IOException {
        Files.write(folder.resolve("CR-400.pdf"), SampleForm.whole().bytes());
        Files.writeString(folder.resolve("CR-400.fields.tsv"), "court-branch\t\n");
        var forms = CourtForms.in(folder, problem -> assertThat(problem).isNull());
        var papers = new PaperPages(pages, turns, bench, allowance, press, forms, clock);
        var browser = Visitors.withOneConviction(mvc, "en");
        var filled = visit(browser, "results/1/form.pdf");
        papers.form(filled, 1);
        try (var document = Loader.loadPDF(content(filled))) {
            assertThat(document.getDocumentCatalog().getAcroForm()
                    .getField("CR-400[0].Page1[0].Caption[0].CourtInfo[0].CrtStreet[0]").getValueAsString())
                    .isEqualTo("275 Magnolia Ave");
        }
        var sheet = visit(browser, "results/1/worksheet.pdf");
        papers.worksheet(sheet, 1);
        try (var document = Loader.loadPDF(content(sheet))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .containsSubsequence("not on the filled form yet. Write them yourself:",
                            "Branch name of the court", "Where it goes");
        }
        assertThatExceptionOfType(Trouble.Met.class).isThrownBy(() -> papers.form(visit(browser, ""), 2));
    }

    @Test
    void who_finds_every_place_taken_is_asked_to_come_back() {
        var small = new Workbench(1, Duration.ZERO);
        assertThatExceptionOfType(Trouble.Met.class).isThrownBy(() -> small.make(() -> small.make(() -> "")))
                .satisfies(met -> assertThat(met.trouble()).isEqualTo(Trouble.BUSY));
        assertThat(small.make(() -> "free again")).isEqualTo("free again");
        var response = new MockHttpServletResponse();
        errors.resolveException(new MockHttpServletRequest("GET", "/es/results/summary.pdf"), response, this,
                Trouble.BUSY.met());
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    private static Visit visit(Browser browser, String path) {
        var request = new MockHttpServletRequest("GET", "/en/" + path);
        request.setCookies(browser.cookies().values().toArray(Cookie[]::new));
        return new Visit(Language.ENGLISH, path, request, new MockHttpServletResponse());
    }

    private static byte[] content(Visit visit) {
        return ((MockHttpServletResponse) visit.response()).getContentAsByteArray();
    }

    @Test
    void every_paper_and_every_box_has_its_words() {
        for (var paper : CourtPaper.values()) {
            assertThat(wordings.law(Language.ENGLISH).has("paper.kind." + Words.key(paper))).isTrue();
        }
        for (var box : FormBox.values()) {
            assertThat(wordings.pages(Language.ENGLISH).has(box.key())).isTrue();
        }
    }

    @Test
    void a_network_has_so_many_papers_an_hour_and_reads_what_to_do() {
        var browser = Visitors.withOneConviction(mvc, "en").from("198.51.100.77");
        assertThatThrownBy(() -> {
            for (;;) {
                allowance.take("198.51.100.77");
            }
        }).isInstanceOf(TooMuchSent.class);
        browser.open("/en/results/summary.pdf");
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.response().getHeader("Retry-After")).isNotNull();
        assertThat(browser.page().select("main").text()).contains("Too many papers", "in an hour", "another network");
        browser.from("198.51.100.78").open("/en/results/summary.pdf");
        assertThat(browser.status()).isEqualTo(200);
    }
}
