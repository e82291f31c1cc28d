package org.cleardocket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.cleardocket.language.Wordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever the law says, it ends in a card, a paper and a request. */
@BrowserTest
class EveryOutcomeTest {

    private static final Map<String, String> SMALL_AMOUNT = Map.of("county", "los-angeles", "offense", "small-amount",
            "when", "2002", "age", "from-21", "level", "misdemeanor", "court", "LBC", "city", "long-beach",
            "finished", "yes");
    private static final Map<String, String> FOR_SALE = Map.of("county", "los-angeles", "offense", "for-sale",
            "when", "1999", "age", "from-21", "level", "felony", "court", "CJC", "case-number", "BA123456",
            "finished", "yes");

    @LocalServerPort int port;
    @Autowired Wordings wordings;
    @Autowired Languages languages;

    /**
     * One conviction.
     *
     * @param last      of the phone's digits
     * @param answers   by question
     * @param outcome   as the law's wordings call it
     * @param worksheet what it says somewhere; empty where there is none
     */
    record Way(String tag, String last, Map<String, String> answers, String outcome, List<String> worksheet) {

        @Override
        public String toString() {
            return outcome;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way("en", "0181", SMALL_AMOUNT, "dismiss-and-seal",
                        List.of("CR-400", "275 Magnolia Ave", "Long Beach City Prosecutor")),
                new Way("es", "0182", FOR_SALE, "redesignate-misdemeanor",
                        List.of("CR-400", "BA123456", "210 W Temple St", "Los Angeles County District Attorney")),
                new Way("en", "0183", Map.of("county", "los-angeles", "when", "2005", "age", "from-21",
                        "finished", "yes"), "needs-review", List.of()),
                new Way("en", "0184", Map.of("county", "los-angeles", "offense", "other", "section", "HS 11364",
                        "when", "2005", "finished", "yes"), "not-covered", List.of()),
                new Way("es", "0185", Map.of("county", "los-angeles", "offense", "for-sale", "when", "2016",
                        "decided", "2016", "age", "from-21", "level", "felony", "finished", "still-serving"),
                        "needs-review", List.of()),
                new Way("en", "0186", Map.of("county", "los-angeles", "offense", "for-sale", "when", "2015",
                        "age", "from-21", "level", "felony", "finished", "still-serving"),
                        "resentence-petition", List.of("CR-400")),
                new Way("en", "0187", Map.of("county", "los-angeles", "offense", "growing", "when", "1997",
                        "age", "under-18", "juvenile", "yes", "court", "EAS", "finished", "yes"),
                        "redesignate-infraction", List.of("JV-744", "1601 Eastlake Ave", "Juvenile files")),
                new Way("en", "0188", Map.of("county", "other-county", "offense", "growing"),
                        "route-other-county", List.of()));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void one_conviction(Way way, Browser browser) {
        try (var device = browser.newContext()) {
            var resident = new Resident(device.newPage(), "http://localhost:" + port, way.tag(), false);
            resident.open("/check/1/county").tell(way.answers()).open("/results");
            Eyes.look(resident.page());
            var title = wordings.law(languages.find(way.tag()).orElse(Language.ENGLISH))
                    .say("outcome." + way.outcome() + ".title");
            assertThat(resident.text(".result h2")).isEqualTo(title);
            assertThat(resident.paper("/results/summary.pdf")).contains(title);
            if (!way.worksheet().isEmpty()) {
                assertThat(resident.paper("/results/1/worksheet.pdf")).contains(way.worksheet());
            }
            assertThat(resident.ask("(562) 555-" + way.last(), "562555" + way.last())).isNotEmpty();
        }
    }

    @Test
    void several_convictions(Browser browser) {
        try (var device = browser.newContext()) {
            var resident = new Resident(device.newPage(), "http://localhost:" + port, "en", false);
            resident.open("/check/1/county").tell(SMALL_AMOUNT).click("#add").tell(FOR_SALE).click("#see-results");
            Eyes.look(resident.page());
            assertThat(resident.page().locator(".result h2").allTextContents())
                    .containsExactly("It may be dismissed and sealed", "It may drop to a misdemeanor");
            assertThat(resident.paper("/results/summary.pdf"))
                    .contains("It may be dismissed and sealed", "It may drop to a misdemeanor");
            assertThat(resident.paper("/results/2/worksheet.pdf")).contains("BA123456");
            assertThat(resident.ask("(562) 555-0189", "5625550189")).isNotEmpty();
        }
    }
}
