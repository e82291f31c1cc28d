package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Each question refuses what is no answer, kindly and beside the field. */
@PortalTest
class QuestionPagesTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient sql;

    private static void assertRefused(Browser browser, String field) {
        assertThat(browser.status()).isEqualTo(422);
        var page = browser.page();
        assertThat(page.title()).startsWith("Please check: ");
        assertThat(page.select("#problems a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.getElementById(field)).isNotNull();
        assertThat(page.getElementById(field + "-error").text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "offense", "court", "age", "juvenile", "level", "city", "finished"})
    void a_choice_is_needed_and_must_be_one_that_is_offered(String question) {
        var browser = Visitors.askedEverything(mvc, "en");
        browser.open("/en/check/2/" + question);
        browser.submit();
        assertRefused(browser, question);
        browser.open("/en/check/2/" + question);
        browser.submit(question, "<script>");
        assertRefused(browser, question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "offense", "court", "age", "juvenile", "level", "city", "finished"})
    void not_sure_is_an_answer(String question) {
        var browser = Visitors.askedEverything(mvc, "en");
        browser.open("/en/check/2/" + question);
        assertThat(browser.page().select("main [value=not-sure]")).hasSize(1);
        browser.submit(question, "not-sure");
        assertThat(browser.status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"'', '', '', year", "09, '', '', year", "1899, '', '', year", "abcd, '', '', year", "2099, 1, 1, year",
            "2010, '', 5, month", "2010, 2, 30, day", "2010, 13, 1, day", "2010, 2, x, day", "20100, '', '', year"})
    void a_date_must_be_possible_and_past(String year, String month, String day, String field) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/when");
        browser.submit("year", year, "month", month, "day", day);
        assertRefused(browser, field);
        assertThat(browser.page().getElementById("year").attr("value")).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"1899, too long ago", "189, four numbers", "1929, too long ago"})
    void a_year_that_nobody_remembers_is_told_from_one_that_is_no_year(String year, String words) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/when");
        browser.submit("year", year);
        assertRefused(browser, "year");
        assertThat(browser.page().select("main").text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"año 1999, '', 1999", "en mayo de 1999, '', 1999", "May of 1999, '', 1999", "1999, 1°, 1999", "1999, 1ro, 1999",
        "1999, primero, 1999"})
    void a_date_in_words_is_taken(String year, String day, String read) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/when");
        browser.submit("year", year, "month", "5", "day", day);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.open("/en/check/1/when").getElementById("year").attr("value")).isEqualTo(read);
    }

    @Test
    void a_year_that_is_only_a_guess_is_not_taken_for_known() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/when");
        browser.submit("year", "2012", "not-sure", "yes");
        assertRefused(browser, "year");
    }

    @Test
    void what_is_neither_yes_nor_no_speaks_of_no_relief() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/offense");
        browser.submit("offense", "not-sure");
        assertThat(browser.open("/en/results").select(".result").text()).contains("not a yes or a no")
                .doesNotContain("may be better");
        browser.open("/en/check/1/offense");
        browser.submit("offense", "growing");
        browser.open("/en/check/1/age");
        browser.answer("age", "from-21");
        browser.submit("level", "felony");
        assertThat(browser.open("/en/results").select(".result").text()).contains("may be better");
    }

    @Test
    void an_unsure_date_asks_for_the_date_of_conviction_and_a_sure_one_does_not() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/when");
        browser.answer("not-sure", "yes", "year", "");
        assertThat(browser.address()).isEqualTo("/en/check/1/decided");
        browser.open("/en/check/1/when");
        browser.answer("year", "2012");
        assertThat(browser.address()).isEqualTo("/en/check/1/court");
    }

    @Test
    void a_court_cannot_have_decided_before_it_happened() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/when");
        browser.answer("year", "2016");
        browser.submit("year", "2010");
        assertRefused(browser, "year");
        browser.answer("year", "2016");
        assertThat(browser.address()).isEqualTo("/en/check/1/court");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"6 May 1970 | | ", "May 6, 1970 | | ", "1970-05-06 | | ", "6 de mayo de 1970 | | ",
        "6 may. 1970 | | ", "１９７０-０５-０６ | | ", "6/5/1970 | 5 | ", "5/6/1970 | 5 | ", "6 May 1970 | 5 | 6", "1970 | 5 | 6th",
        "1970 | 5 | 06", "1970 | 5 | ６", " | | May 6, 1970", "1970 | | May 6", "1970 | | 6 de mayo", " | 5 | 6/5/1970"})
    void a_date_is_taken_in_each_habit(String year, String month, String day) {
        var fields = new String[] {"year", text(year), "month", text(month), "day", text(day)};
        for (var language : List.of("en", "es")) {
            var browser = Visitors.withOneConviction(mvc, language);
            browser.open("/" + language + "/check/1/when");
            browser.submit(fields);
            assertThat(browser.status()).isEqualTo(303);
            assertWritten(browser, "/" + language + "/check/1/when");
            browser.open("/" + language + "/ask/name");
            browser.answer("name", "Rosa Ejemplo");
            browser.submit(fields);
            browser.submit(fields); // the age they gave does not fit, which is asked about once
            assertWritten(browser, "/" + language + "/ask/birthdate");
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private static void assertWritten(Browser browser, String address) {
        var page = browser.open(address);
        assertThat(page.getElementById("year").attr("value")).isEqualTo("1970");
        assertThat(page.select("#month option[selected]").attr("value")).isEqualTo("5");
        assertThat(page.getElementById("day").attr("value")).isEqualTo("6");
        assertThat(page.select("#year[maxlength], #day[maxlength]")).as("nothing is cut unseen").isEmpty();
    }

    @Test
    void where_month_and_day_may_be_either_the_month_is_asked_for() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/when");
        browser.submit("year", "5/6/2009");
        assertRefused(browser, "month");
        assertThat(browser.page().getElementById("month-error").text()).contains("which number is the month");
        assertThat(browser.page().getElementById("year").attr("value")).isEqualTo("5/6/2009");
        browser.submit("year", "5/6/2009", "month", "6");
        assertThat(browser.open("/en/check/1/when").getElementById("day").attr("value")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"70", "5/17/70", "May 6, 70", "'70", "197", "19700", "soon", "abt 2009", "1990s", "2009 or 2010"})
    void a_year_wants_four_digits_on_every_page(String typed) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/when");
        browser.submit("year", typed);
        assertThat(browser.page().getElementById("year-error").text()).contains("four numbers",
                "check “I’m not sure of the year”");
        browser.open("/en/ask/name");
        browser.answer("name", "Rosa Ejemplo");
        browser.submit("year", typed, "month", "5", "day", "17");
        assertThat(browser.page().getElementById("year-error").text()).contains("four numbers, like 1980");
    }

    @Test
    void the_digits_of_a_date_may_be_of_any_script() {
        var browser = Visitors.withOneConviction(mvc, "ar-XB");
        browser.open("/ar-XB/check/1/when");
        browser.submit("year", "٢٠٠٩");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.open("/ar-XB/check/1/when").getElementById("year").attr("value")).isEqualTo("2009");
    }

    @Test
    void a_section_in_ones_own_words_is_taken_whole_or_said_to_be_too_long() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/offense");
        assertThat(browser.page().getElementById("section").hasAttr("maxlength")).as("cut by the browser").isFalse();
        browser.submit("offense", "other", "section", "x".repeat(121));
        assertRefused(browser, "section");
        assertThat(browser.page().getElementById("section-error").text()).contains("too long", "I’m not sure");
        assertThat(browser.page().getElementById("section").attr("value")).isEqualTo("x".repeat(121));
        var words = "I sold a little weed to my cousin and a friend of his";
        browser.submit("offense", "other", "section", words);
        assertThat(browser.open("/en/check/1/offense").getElementById("section").attr("value")).isEqualTo(words);
        assertThat(browser.open("/en/results").select(".result.person").text()).contains(words, "choose the words that fit");
        browser.open("/en/check/1/offense");
        browser.submit("offense", "other", "section", " HS 11377 ");
        assertThat(browser.open("/en/check/1/offense").getElementById("section").attr("value"))
                .isEqualTo("HS 11377");
        assertThat(browser.open("/en/results").select(".result").text()).contains("HS 11377");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11359 - not sure", "1998", "1998 - possession", "16 - my age", "11378-11359", "11359 and 11378",
        "weed", "I had 11359 and my friend 187", "11357 (b) I think", "11359?"})
    void half_read_words_decide_nothing(String typed) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/offense");
        browser.submit("offense", "other", "section", typed);
        assertThat(browser.open("/en/results").select(".result.person .charge").text()).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00", "\u0645\u0627\u0631", "11358 \ud83c\udf3f", "<b>11358</b>"})
    void a_section_that_nobody_can_read_is_for_a_person_to_look_at(String typed) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/offense");
        browser.submit("offense", "other", "section", typed);
        assertThat(browser.open("/en/results").select(".result.person .charge").text()).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eHS 11377", "\u2066HS\u200b 11377\u2069"})
    void signs_that_cannot_be_seen_are_no_part_of_a_section_or_a_county(String typed) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/check/1/offense");
        browser.submit("offense", "other", "section", typed);
        assertThat(browser.open("/en/results").select(".result.other .charge").text()).contains("\u2066HS 11377\u2069");
        browser.open("/en/check/1/county");
        browser.submit("county", "other-county", "which-county", "\u202eKern\u202c");
        assertThat(browser.open("/en/check/list").select("section.told").text()).contains("\u2066Kern\u2069");
    }

    @Test
    void a_county_must_be_one_of_california() {
        var browser = Visitors.newcomer(mvc);
        browser.open("/en/check/1/county");
        for (var wrong : List.of("Atlantis", "\ud83d\ude00", "\u0645", "' or 1=1", "Kern".repeat(10))) {
            browser.submit("county", "other-county", "which-county", wrong);
            assertRefused(browser, "which-county");
        }
        browser.answer("county", "other-county", "which-county", "Kern");
        assertThat(browser.address()).isEqualTo("/en/check/1/offense");
        browser.answer("offense", "growing");
        assertThat(browser.page().select("section.told").text()).contains("Kern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check/1/when", "check/1/finished", "check/2/county", "check/list", "results",
            "ask/start", "ask/name", "ask/code", "ask/papers", "ask/review"})
    void a_page_out_of_turn_leads_to_the_one_that_is_next(String path) {
        var browser = Visitors.newcomer(mvc);
        browser.open("/es/check/1/county");
        browser.answer("county", "los-angeles");
        browser.open("/es/" + path);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.location()).isEqualTo("/es/check/1/offense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check/1/offense", "check/list", "results", "results/summary.pdf", "ask/name", "ask/papers",
            "ask/review"})
    void a_page_whose_answers_are_gone_says_so(String path) {
        var browser = Visitors.newcomer(mvc);
        assertThat(browser.open("/es/" + path).select("h1").text()).isEqualTo("Sus respuestas no están en este dispositivo");
        assertThat(browser.status()).isEqualTo(410);
    }

    @Test
    void a_name_may_be_of_any_script_but_not_empty_or_endless() {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/ask/name");
        for (var wrong : List.of("", "  \u200b ", "\u200d ...", "x".repeat(121))) {
            browser.submit("name", wrong);
            assertRefused(browser, "name");
        }
        browser.submit("name", "  Нина \u202e О’Нил 陳 می\u200cنا ");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.open("/en/ask/name").getElementById("name").attr("value"))
                .isEqualTo("Нина О’Нил 陳 می\u200cنا");
    }

    @ParameterizedTest
    @CsvSource({"'', 5, 17, year", "70, 5, 17, year", "70, '', '', year", "’70, 5, 17, year", "0, 5, 17, year",
            "5/17/70, '', '', year", "5/6/1980, '', '', month", "6 May 1980, 4, '', month", "6 May 1980, '', 7, day",
            "soon, 5, 17, year", "1980, 5, x, day", "1980, '', 17, month", "1980, 5, '', day", "1980, 2, 30, day", "1850, 5, 17, year",
            "2020, 5, 17, year"})
    void a_birth_date_must_be_whole_and_plausible(String year, String month, String day, String field) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/ask/name");
        browser.answer("name", "Rosa Ejemplo");
        browser.submit("year", year, "month", month, "day", day);
        assertRefused(browser, field);
    }

    @Test
    void a_birth_date_that_does_not_fit_the_age_is_asked_about_once() {
        var browser = Visitors.withOneConviction(mvc, "en"); // 21 or older in 2009
        browser.open("/en/ask/name");
        browser.answer("name", "Rosa Ejemplo");
        browser.submit("year", "1995", "month", "5", "day", "17");
        assertRefused(browser, "year");
        browser.submit("year", "1996", "month", "5", "day", "17");
        assertRefused(browser, "year");
        browser.submit("year", "1996", "month", "5", "day", "17");
        assertThat(browser.location()).isEqualTo("/en/ask/phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "+44 20 7946 0123", "hello", "(213) 55-0142"})
    void a_number_must_be_one_that_can_get_texts(String typed) {
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/ask/name");
        browser.answer("name", "Rosa Ejemplo");
        browser.answer("year", "1980", "month", "5", "day", "17");
        browser.submit("phone", typed);
        assertRefused(browser, "phone");
    }

    @Test
    void a_wrong_code_says_how_many_tries_are_left_and_a_new_one_helps() {
        var phone = Phones.next();
        var browser = Visitors.withOneConviction(mvc, "en");
        browser.open("/en/ask/name");
        browser.answer("name", "Rosa Ejemplo");
        browser.answer("year", "1980", "month", "5", "day", "17");
        browser.answer("phone", phone.display());
        for (var left = 4; left >= 0; left--) {
            browser.submit("code", SentCodes.wrong(sql, phone.e164()));
            assertRefused(browser, "code");
            assertThat(browser.page().getElementById("code-error").text())
                    .contains(left == 0 ? "no tries left" : left + " more");
        }
        browser.submit("code", SentCodes.last(sql, phone.e164()));
        assertRefused(browser, "code");
        browser.press("again");
        browser.follow();
        browser.submit("code", SentCodes.last(sql, phone.e164()));
        assertThat(browser.location()).isEqualTo("/en/ask/papers");
    }

    @Test
    void another_number_needs_a_code_of_its_own_and_the_same_one_does_not() {
        var phone = Phones.next();
        var browser = Visitors.readyToSend(mvc, sql, "en", phone);
        var texts = SentCodes.texts(sql, phone.e164());
        browser.open("/en/ask/phone");
        browser.submit("phone", phone.display());
        assertThat(browser.location()).isEqualTo("/en/ask/papers");
        assertThat(SentCodes.texts(sql, phone.e164())).isEqualTo(texts);
        browser.open("/en/ask/phone");
        browser.submit("phone", Phones.next().display());
        assertThat(browser.location()).isEqualTo("/en/ask/code");
        browser.open("/en/ask/review");
        assertThat(browser.location()).isEqualTo("/en/ask/code");
    }

    @Test
    void nothing_is_agreed_to_beforehand_and_the_first_box_is_needed() {
        var browser = Visitors.readyToSend(mvc, sql, "en", Phones.next());
        browser.open("/en/ask/consent");
        browser.submit("texts", "yes");
        assertRefused(browser, "agree");
    }
}
