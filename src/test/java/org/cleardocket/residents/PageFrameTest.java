package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wordings;
import org.cleardocket.messaging.Phones;
import org.cleardocket.requests.RequestStatus;
import org.cleardocket.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What every page has, whichever it is. */
@PortalTest
class PageFrameTest {

    private static final List<String> PAGES = List.of("start", "check/1/county", "check/1/offense", "check/1/when",
            "check/1/court", "check/1/case-number", "check/1/age", "check/1/city", "check/1/finished",
            "check/2/decided", "check/2/case-check", "check/2/juvenile", "check/2/level", "check/3/county",
            "check/list", "results", "ask/start", "ask/name", "ask/birthdate", "ask/phone", "ask/papers",
            "ask/consent", "ask/review", "follow",
            "no-such-page");
    private static final Pattern MATTER = Pattern.compile(
            "marijuana|cannabis|marihuana|convict|conden|1135|1136|arrest|felon|delito|prop", Pattern.CASE_INSENSITIVE);

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired Wordings wordings;

    /** Every page of someone who has answered everything, and those after sending. */
    private List<Document> pages(String language) {
        var browser = Visitors.readyToSend(mvc, sql, language, Phones.next());
        Visitors.tellUnsureConviction(browser, language, 2);
        var before = PAGES.stream().map(page -> browser.open("/" + language + '/' + page)).toList();
        browser.open("/" + language + "/ask/review");
        browser.answer();
        return Stream.concat(before.stream(), Stream.of(browser.page(), browser.open("/"))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar-XB"})
    void titles_say_nothing_about_the_matter(String language) {
        assertThat(pages(language)).extracting(Document::title).allSatisfy(title -> assertThat(title)
                .contains("LA County Records Help").doesNotContain("Rosa").doesNotContainPattern(MATTER));
    }

    @Test
    void addresses_say_nothing_about_the_matter() {
        assertThat(PAGES).noneMatch(MATTER.asPredicate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ar-XB"})
    void every_page_has_its_language_its_heading_and_the_ways_out(String language) {
        assertThat(pages(language)).allSatisfy(page -> {
            assertThat(page.select("main h1")).hasSize(1);
            assertThat(page.select("#leave").attr("action")).isEqualTo("/" + page.selectFirst("html").attr("lang") + "/leave");
            assertThat(page.select("footer a[href=tel:+13237606763]").text()).isEqualTo("\u2066(323) 760-6763\u2069");
            assertThat(page.select("header nav a")).hasSize(3);
            assertThat(page.selectFirst("html").attr("dir")).isEqualTo(
                    page.selectFirst("html").attr("lang").equals("ar-XB") ? "rtl" : "ltr");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void no_page_has_a_style_or_a_script_in_its_text(String language) {
        assertThat(pages(language)).allSatisfy(page -> {
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.getAllElements()).noneMatch(element -> element.attributes().asList().stream()
                    .anyMatch(attribute -> attribute.getKey().startsWith("on")));
            assertThat(page.select("[src], link")).allSatisfy(one ->
                    assertThat(one.attr("src") + one.attr("href")).startsWith("/"));
        });
    }

    @Test
    void every_id_is_there_once_and_every_label_has_its_field() {
        assertThat(pages("en")).allSatisfy(page -> {
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("label[for]").eachAttr("for"))
                    .allSatisfy(field -> assertThat(page.getElementById(field)).isNotNull());
            assertThat(page.select("[aria-describedby]").eachAttr("aria-describedby"))
                    .flatMap(ids -> Stream.of(ids.split(" ")).filter(id -> !id.isEmpty()).toList())
                    .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        });
    }

    @Test
    void the_language_can_be_changed_on_the_same_page() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/age?change");
        var spanish = browser.page().selectFirst("header nav a[hreflang=es]").attr("href");
        assertThat(spanish).isEqualTo("/es/check/1/age?change");
        assertThat(browser.open(spanish).selectFirst("h1").text()).isEqualTo("¿Cuántos años tenía cuando pasó?");
        assertThat(browser.page().select("input[checked]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"en, we keep your phone number for a day", "es, guardamos su número por un día"})
    void the_start_says_what_is_kept_before_sending(String language, String exception) {
        assertThat(Visitors.newcomer(mvc).open("/" + language + "/start").select(".facts").text())
                .contains(exception);
    }

    @Test
    void the_first_page_asks_for_the_language_and_sends_nobody_on() throws Exception {
        var response = mvc.perform(get("/").header("Accept-Language", "es-MX,es;q=0.9")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("lang=\"es\"").contains("Elija");
        assertThat(response.getHeader("Vary")).contains("Accept-Language");
    }

    @Test
    void sections_and_numbers_stay_from_left_to_right() {
        var browser = Visitors.withOneConviction(mvc, "ar-XB");
        var page = browser.open("/ar-XB/check/1/offense");
        assertThat(page.select("bdi.section[dir=ltr]").eachText()).contains("11357(b)", "11360(a)");
        assertThat(browser.open("/ar-XB/check/list").select("section.told").text())
                .contains(Page.leftToRight("11357(b)"));
    }

    @Test
    void everything_on_a_page_in_another_language_comes_from_the_files() {
        // The pseudo-language puts marks around each sentence: text without them was never put in a file.
        assertThat(pages("ar-XB")).filteredOn(page -> page.selectFirst("html").attr("dir").equals("rtl"))
                .hasSizeGreaterThan(15).allSatisfy(page -> assertThat(page.select(
                "h1, h2, h3, label > span, legend, summary, button, main p:not(.number)").eachText())
                .allSatisfy(text -> assertThat(text).contains("؟")));
    }

    @Test
    void browsers_are_told_to_keep_everyone_else_out() throws Exception {
        var response = mvc.perform(get("/en/start").secure(true)).andReturn().getResponse();
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'",
                "script-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Permissions-Policy")).contains("geolocation=()");
        assertThat(response.getHeader("Strict-Transport-Security")).contains("max-age=");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    @Test
    void style_and_script_are_kept_for_good_under_addresses_that_change_with_them() throws Exception {
        var page = Visitors.newcomer(mvc).open("/en/start");
        for (var address : List.of(page.selectFirst("link[rel=stylesheet]").attr("href"),
                page.selectFirst("script").attr("src"))) {
            assertThat(address).matches("/assets/(css|js)/portal-[0-9a-f]{32}\\.(css|js)");
            var response = mvc.perform(get(address)).andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
        }
    }

    @Test
    void leaving_forgets_everything_and_ends_somewhere_harmless() {
        var browser = Visitors.withOneConviction(mvc, "en");
        assertThat(browser.cookies()).containsKey("answers");
        browser.send(browser.form("#leave"));
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
        assertThat(browser.response().getHeader("Refresh")).startsWith("0; url=https://www.weather.gov/");
        assertThat(browser.cookies()).doesNotContainKeys("answers", "ticket", "following");
        browser.open("/en/check/1/offense");
        assertThat(browser.status()).isEqualTo(410);
    }

    @Test
    void no_session_is_kept() throws Exception {
        var result = mvc.perform(post("/en/check/1/county")).andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void every_state_of_a_request_and_every_key_in_a_template_has_its_words() throws IOException {
        var words = wordings.pages(Language.ENGLISH);
        for (var status : RequestStatus.values()) {
            var key = "status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(words.has(key) && words.has(key + ".text")).as(key).isTrue();
        }
        for (var trouble : Trouble.values()) {
            assertThat(words.has(trouble.key() + ".title") && words.has(trouble.key() + ".text")).isTrue();
        }
        var said = Pattern.compile("page\\(?\\)?\\.say\\(\"([a-z.-]+)\"[,)]");
        try (var templates = Files.walk(Path.of("frontend/residents"))) {
            var keys = templates.filter(Files::isRegularFile).map(PageFrameTest::text)
                    .flatMap(text -> said.matcher(text).results().map(found -> found.group(1))).toList();
            assertThat(keys).hasSizeGreaterThan(50).allSatisfy(key -> assertThat(words.has(key)).as(key).isTrue());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
