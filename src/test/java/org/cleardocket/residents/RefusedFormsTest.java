package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is wrong with a form is shown by GET: neither "back" nor "reload" asks whether to send it again. */
@PortalTest
class RefusedFormsTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;
    @Autowired SettableClock clock;
    @Autowired List<RequestMappingHandlerMapping> mappings;

    private Browser with(String page) {
        var browser = page.startsWith("ask") ? Visitors.readyToSend(mvc, sql, "en", Phones.next())
                : Visitors.withOneConviction(mvc, "en");
        browser.open("/en/" + page);
        return browser;
    }

    @ParameterizedTest
    @CsvSource({"check/1/county, county, x", "check/1/county?change, county, x", "check/1/when, year, 1899",
            "check/1/court, court, x", "ask/name, name, ...",
            "ask/birthdate, year, 1850", "ask/phone, phone, 123", "ask/consent, texts, yes",
            "follow, phone, 123"})
    void an_error_is_answered_with_the_address_of_a_page_that_shows_it_in_each_language(String page, String field,
            String typed) {
        var browser = with(page);
        browser.submit(field, typed);
        var shown = "/en/" + page + (page.contains("?") ? "&" : "?") + "problem";
        assertThat(browser.address()).isEqualTo(shown);
        assertThat(browser.status()).isEqualTo(422);
        var problem = browser.page().select("#problems").text();
        var value = browser.page().select("#" + field).val();
        var reloaded = browser.open(shown);
        assertThat(reloaded.select("#problems").text()).isEqualTo(problem);
        assertThat(reloaded.select("#" + field).val()).isEqualTo(value);
        browser.open(reloaded.selectFirst("nav a[hreflang=es]").attr("href"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().title()).startsWith("Por favor, revise: ");
        assertThat(browser.page().select("#" + field).val()).isEqualTo(value);
        assertThat(browser.open("/en/" + page).select("#problems")).as("a link shows no earlier try").isEmpty();
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void what_was_typed_is_shown_with_the_error() {
        var browser = with("check/1/when");
        browser.submit("year", "20155", "month", "5", "day", "17");
        assertThat(browser.page().select("#year").val()).isEqualTo("20155");
        assertThat(browser.page().select("#day").val()).isEqualTo("17");
        assertThat(browser.page().select("#month option[selected]").val()).isEqualTo("5");
        browser = with("ask/consent");
        browser.submit("texts", "yes");
        assertThat(browser.page().select("input[checked]").eachAttr("id")).containsExactly("texts");
    }

    @Test
    void an_answer_ends_the_error_also_for_who_goes_back_to_it() {
        var browser = with("check/1/when");
        browser.submit("year", "1899");
        var shown = browser.address();
        browser.answer("year", "2008");
        assertThat(browser.open(shown).select("#problems")).isEmpty();
        assertThat(browser.page().select("#year").val()).isEqualTo("2008");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void an_error_of_one_page_is_not_shown_on_another() {
        var browser = with("check/1/when");
        browser.submit("year", "1899");
        assertThat(browser.open("/en/check/1/decided?problem").select("#problems")).isEmpty();
        assertThat(browser.open("/en/follow?problem").select("#problems")).isEmpty();
        assertThat(browser.open("/en/check/1/when?problem").select("#problems")).hasSize(1);
    }

    @Test
    void an_error_is_forgotten_after_ten_minutes_and_when_someone_leaves() {
        var browser = with("check/1/when");
        browser.submit("year", "1899");
        var other = browser.copy();
        clock.advance(Duration.ofMinutes(11));
        assertThat(browser.open("/en/check/1/when?problem").select("#problems, #year[value=1899]")).isEmpty();
        other.send(other.form("#leave"));
        assertThat(other.cookies()).doesNotContainKey("refused");
    }

    @Test
    void how_long_to_wait_counts_down_and_then_is_said_no_more() {
        var browser = with("follow");
        browser.answer("phone", Phones.next().display());
        browser.press("again");
        assertThat(browser.page().select("#code-error").text()).containsPattern("(30|29|28) seconds");
        clock.advance(Duration.ofSeconds(12));
        assertThat(browser.open("/en/follow/code?problem").select("#code-error").text())
                .containsPattern("1[5-8] seconds");
        clock.advance(Duration.ofSeconds(18));
        assertThat(browser.open("/en/follow/code?problem").select("#problems")).isEmpty();
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void a_code_that_was_typed_stays_nowhere() {
        var browser = with("follow");
        browser.answer("phone", Phones.next().display());
        browser.submit("code", "123123");
        assertThat(browser.page().select("#code").val()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\"", "\ud83d\ude00", "x"})
    void a_form_of_any_size_is_refused_in_the_same_way(String each) {
        var browser = with("ask/name");
        var name = browser.form("main form", "name", each.repeat(3000), "other", each.repeat(500));
        for (var more = 0; more < 300; more++) {
            name.param("field" + more, each);
        }
        browser.send(name);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#problems")).hasSize(1);
        assertThat(browser.cookies().values().stream().mapToInt(one -> one.getName().length()
                + one.getValue().length() + 3).sum()).isLessThan(8000);
    }

    @ParameterizedTest
    @CsvSource({"403, /en/check/1/county", "410, /en/ask/review", "404, /en/nothing", "413, /en/ask/name"})
    void a_form_that_no_page_takes_is_answered_with_a_page_too(int status, String address) {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/follow");
        var token = browser.page().selectFirst("input[name=_csrf]").val();
        browser.send(post(address).accept("text/html,application/xhtml+xml").param("_csrf", status == 403 ? "" : token)
                .content(new byte[status == 413 ? 40_000 : 0]));
        assertThat(browser.address()).isEqualTo("/en/trouble?problem");
        assertThat(browser.status()).isEqualTo(status);
        var title = browser.page().select("h1").text();
        assertThat(browser.open("/en/trouble?problem").select("h1").text()).isEqualTo(title);
        browser.open(browser.page().selectFirst("nav a[hreflang=es]").attr("href"));
        assertThat(browser.status()).isEqualTo(status);
        browser.open("/en/trouble");
        assertThat(browser.location()).isEqualTo("/en/start");
    }

    @Test
    void a_browser_without_cookies_hears_at_once_why_nothing_is_taken() throws Exception {
        var response = mvc.perform(post("/es/check/1/county").accept("text/html").param("county", "federal"))
                .andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("No pudimos aceptar esta página");
    }

    /** The addresses of all forms, with the numbers of somebody's first conviction and request. */
    private Stream<String> forms() {
        return mappings.stream().flatMap(one -> one.getHandlerMethods().entrySet().stream())
                .filter(one -> one.getValue().getBeanType().getPackageName().equals("org.cleardocket.residents"))
                .filter(one -> one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .flatMap(pattern -> pattern.endsWith("{question}")
                        ? Arrays.stream(Step.values()).filter(Step::isAboutCount)
                                .map(step -> pattern.replace("{question}", Words.key(step)))
                        : pattern.contains("{question:")
                        ? Stream.of("name", "birthdate", "phone", "code", "consent")
                                .map(step -> pattern.replaceFirst("\\{question:.*}", step))
                        : Stream.of(pattern))
                .map(pattern -> pattern.replaceFirst("\\{count:[^/]*}", "1")
                        .replaceFirst("\\{ticket:.*?}}|\\{ticket:[^/]*}", "123456789"));
    }

    @Test
    void every_address_that_takes_a_form_opens_by_get_in_every_language() {
        var visitors = Map.of("nobody", Visitors.newcomer(mvc), "a visitor", Visitors.askedEverything(mvc, "en"),
                "somebody about to send", Visitors.readyToSend(mvc, sql, "en", Phones.next()));
        assertThat(forms()).contains("/{lang}/ask/code/again", "/{lang}/follow/code/again", "/{lang}/follow/leave",
                "/{lang}/check/1/remove", "/{lang}/check/1/county", "/{lang}/status/papers/123456789");
        forms().forEach(form -> {
            for (var language : List.of("en", "es", "ar-XB")) {
                var address = form.replace("{lang}", language);
                visitors.forEach((who, visitor) -> {
                    var browser = visitor.copy();
                    browser.open(address);
                    for (var hops = 0; hops < 4 && browser.status() == 303; hops++) {
                        assertThat(browser.location()).startsWith("/" + language + "/");
                        browser.follow();
                    }
                    assertThat(browser.status()).as(who + " at " + address).isIn(who.equals("nobody") ? List.of(200, 410) : List.of(200));
                    assertThat(browser.page().select("h1")).as(who + " at " + address).hasSize(1);
                });
            }
        });
    }
}
