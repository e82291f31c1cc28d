package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cleardocket.messaging.PhoneNumber;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** No page says that people said, did or were something that they did not say. */
@PortalTest
class NobodysWordsTest {

    /** What a sentence cannot know that is shown to everybody: what they were asked, asked for, sent or had. */
    private static final Pattern CLAIM = Pattern.compile(
            "You (were not|weren’t) sure|You asked for several|You sent a lot|We texted|The record (shows|calls|says)"
                    + "|charges were dropped|We do not know if this was in juvenile|No sabemos si fue en la corte de menores|is looking at it|Staff will check|we wait for your papers|as you asked:"
                    + "|Usted no supo|Pidió varias claves|=Mandó mucho|Mandamos una clave|El récord (lo|no|la)"
                    + "|Se retiraron los cargos|la está viendo|El personal lo revisará|esperamos sus papeles",
            Pattern.CASE_INSENSITIVE);

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;

    @ParameterizedTest
    @ValueSource(strings = {"pages", "pages_es", "law", "law_es", "texts", "texts_es"})
    void no_wording_claims_what_only_some_did(String file) throws IOException {
        assertThat(Files.readAllLines(Path.of("i18n", file + ".properties"))).filteredOn(line -> !line.startsWith("#"))
                .noneMatch(line -> CLAIM.matcher(line).find());
    }

    @Test
    void nobody_was_unsure_of_the_juvenile_court_who_was_not_asked() {
        var said = CountAnswers.NONE.withPlace(Place.LOS_ANGELES).withOffense(Offense.SMALL_AMOUNT)
                .withWhen(new RoughDate(2009, 0, 0)).withLevel(LevelAnswer.MISDEMEANOR).withFinished(Finished.YES);
        assertThat(said.juvenile()).isNull();
        var page = Visitors.withOneConviction(mvc, "en");
        page.open("/en/results");
        assertThat(page.page().text()).doesNotContain("not sure if this was in juvenile court");
        assertThat(CountFacts.of(said).mayBeJuvenile()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en, Conviction, Number 1: no conviction", "es, Condena, Número 1: sin condena"})
    void who_was_never_convicted_has_no_conviction_on_any_page(String language, String never, String instead)
            throws IOException {
        var phone = Phones.next();
        var browser = Visitors.newcomer(mvc);
        browser.open("/" + language + "/check/1/county");
        browser.answer("county", "never-convicted");
        assertThat(browser.address()).endsWith("/check/list");
        var pages = new ArrayList<>(List.of(browser.page().text()));
        assertThat(browser.page().select("h2").eachText()).contains(instead);
        pages.add(browser.open("/" + language + "/results").text());
        browser.open("/" + language + "/results/summary.pdf");
        try (var pdf = Loader.loadPDF(browser.response().getContentAsByteArray())) {
            var words = new PDFTextStripper().getText(pdf);
            assertThat(words).contains(instead).contains("(323) 760-6763").contains("http://localhost:8080");
            pages.add(words);
        }
        browser.open("/" + language + "/ask/name");
        browser.answer("name", "Rosa Ejemplo");
        browser.answer("year", "1980", "month", "5", "day", "17");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        browser.answer("do", "continue", "instead", "none");
        browser.answer("agree", "yes");
        assertThat(browser.address()).endsWith("/ask/review");
        pages.add(browser.page().text());
        browser.answer();
        pages.add(status(language, phone));
        assertThat(pages).noneMatch(text -> text.contains(never + " 1"));
    }

    @Test
    void a_second_entry_that_is_no_conviction_is_not_called_one_while_it_is_changed() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/2/county");
        browser.answer("county", "never-convicted");
        assertThat(browser.open("/en/check/2/county?change").select("#progress").text()).startsWith("Number 2:");
        assertThat(browser.open("/en/check/list").text()).contains("Conviction 1", "Number 2: no conviction",
                "Any other conviction?", "Remove number 2");
    }

    private String status(String language, PhoneNumber phone) {
        var browser = Visitors.newcomer(mvc);
        browser.open("/" + language + "/follow");
        browser.answer("phone", phone.display());
        browser.answer("code", SentCodes.last(sql, phone.e164()));
        assertThat(browser.address()).endsWith("/status");
        return browser.page().text();
    }
}
