package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The case number and what it hints at: nobody is held up by it. */
@PortalTest
class CaseNumberPagesTest {

    @Autowired MockMvc mvc;
    private Browser browser;

    @BeforeEach
    void begin() {
        browser = Visitors.withOneConviction(mvc, "en"); // 11357(b) of 2009, told of Long Beach
        browser.open("/en/check/1/case-number");
    }

    private void assertAt(String question) {
        assertThat(browser.address()).isEqualTo("/en/check/1/" + question);
    }

    private String kept() {
        return browser.open("/en/check/1/case-number").getElementById("case-number").attr("value");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "9LG00243, 9LG00243", "' na 078438-01 ', NA078438-01", "#A712345, A712345"})
    void a_number_that_nothing_speaks_against_leads_on(String typed, String written) {
        browser.answer("case-number", typed);
        assertAt("age");
        assertThat(kept()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"NA078438., NA078438", "Case No. NA078438, NA078438", "NA078438 (01), NA078438-01", "ＮＡ０７８４３８, NA078438"})
    void what_people_write_around_a_number_holds_nobody_up(String typed, String written) {
        browser.answer("case-number", typed);
        assertAt("age");
        assertThat(kept()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "N/A", "unknown", "I dont have it", "I don’t have it.", "no sé", "No tengo", "No lo sé"})
    void who_says_that_they_have_none_skips_it(String typed) {
        browser.answer("case-number", typed);
        assertAt("age");
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00\ud83d\ude00\ud83d\ude00", "123", "قضية رقم", "I lost the paper",
            "1234567890123456789012345678901", "BA123456<script>", "BA123456, count 2"})
    void what_could_be_no_number_is_kept_and_asked_about_once(String typed) {
        browser.answer("case-number", typed);
        assertAt("case-check");
        assertThat(browser.page().select(".card .section").eachText()).containsExactly(typed);
        browser.answer("case-unknown-shape", "keep");
        assertAt("age");
        assertThat(kept()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I do not know the number, but my lawyer was at the courthouse in Long Beach",
            "لا أعرف رقم القضية لكن المحامي كان في المحكمة", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"})
    void what_is_too_long_is_not_cut_and_holds_nobody_up(String typed) {
        assertThat(browser.page().getElementById("case-number").hasAttr("maxlength")).isFalse();
        browser.submit("case-number", typed);
        assertThat(browser.page().select("#case-number-error").text()).contains("too long", "did not keep it");
        assertThat(browser.page().getElementById("case-number").attr("value")).isEmpty();
        browser.answer("case-number", "");
        assertAt("age");
        browser.open("/en/check/1/case-number");
        browser.answer("case-number", "NA078438");
        browser.open("/en/check/1/case-number");
        browser.submit("case-number", typed);
        assertThat(browser.page().getElementById("case-number").attr("value")).isEqualTo("NA078438");
    }

    @Test
    void a_number_among_many_words_around_it_is_whole_whatever_its_length() {
        browser.answer("case-number", "Number: docket number: court case number: número de caso: NA078438");
        assertThat(kept()).isEqualTo("NA078438");
    }

    @Test
    void a_text_as_long_as_may_be_is_kept_whole() {
        browser.answer("case-number", "x".repeat(60));
        assertAt("case-check");
        assertThat(browser.page().select(".card .section").text()).isEqualTo("x".repeat(60));
    }

    @Test
    void signs_that_turn_the_direction_are_left_out() {
        browser.answer("case-number", "\u202eNA078438\u202c");
        assertThat(kept()).isEqualTo("NA078438");
    }

    @Test
    void a_letter_in_the_place_of_a_digit_is_asked_about_once() {
        browser.answer("case-number", "NA07843O");
        assertAt("case-check");
        assertThat(browser.page().select("#problems")).isEmpty();
        assertThat(browser.page().select(".card span").eachText()).containsExactly("\u2066NA078430\u2069",
                "\u2066NA07843O\u2069", "I’m not sure");
        var other = browser.copy();
        browser.answer("case-look-alike", "change");
        assertThat(browser.address()).isEqualTo("/en/check/list"); // all else is told
        assertThat(kept()).isEqualTo("NA078430");
        other.answer("case-look-alike", "keep");
        assertThat(other.address()).isEqualTo("/en/check/1/age");
        assertThat(other.page().selectFirst("a.back").attr("href")).isEqualTo("/en/check/1/case-check");
        assertThat(other.open("/en/check/1/case-number").getElementById("case-number").attr("value"))
                .isEqualTo("NA07843O");
    }

    @Test
    void the_number_that_was_meant_may_have_more_to_ask() {
        browser.answer("case-number", "BAI23456");
        browser.answer("case-look-alike", "change");
        assertAt("case-check");
        assertThat(browser.page().select(".card span").eachText()).first().asString().startsWith("Clara Shortridge");
        browser.answer("case-courthouse", "change");
        assertThat(browser.address()).isEqualTo("/en/check/list"); // all else is told
        assertThat(browser.open("/en/check/1/court").select("option[selected]").eachAttr("value"))
                .containsExactly("CJC");
    }

    @ParameterizedTest
    @CsvSource({"BR051984, no-conviction", "XCN12, unknown-shape"})
    void another_kind_of_number_may_be_kept_or_changed(String typed, String doubt) {
        browser.answer("case-number", typed);
        browser.submit();
        assertThat(browser.status()).isEqualTo(422);
        browser.open("/en/check/1/case-check");
        browser.answer("case-" + doubt, "change");
        assertAt("case-number");
        browser.answer("case-number", typed);
        browser.answer("case-" + doubt, "not-sure");
        assertAt("age");
        assertThat(kept()).isEqualTo(typed);
    }

    @Test
    void the_year_in_a_number_counts_only_where_the_person_chooses_it() {
        browser.open("/en/check/1/when");
        browser.answer("not-sure", "yes");
        browser.answer("not-sure", "yes");
        assertAt("court");
        browser.open("/en/check/1/case-number");
        browser.answer("case-number", "9LG00243");
        assertThat(browser.page().select("input[type=radio]").eachAttr("value"))
                .containsExactly("2019", "2009", "1999", "1989", "1979", "not-sure");
        var unsure = browser.copy();
        unsure.answer("case-year", "not-sure");
        assertThat(unsure.open("/en/check/1/decided").getElementById("not-sure").hasAttr("checked")).isTrue();
        browser.submit("case-year", "2010");
        assertThat(browser.status()).isEqualTo(422);
        browser.answer("case-year", "1999");
        assertThat(browser.address()).isEqualTo("/en/check/list"); // all else is told
        assertThat(browser.open("/en/check/1/decided").getElementById("year").attr("value")).isEqualTo("1999");
    }

    @Test
    void a_level_that_the_number_tells_is_suggested_and_never_decided() {
        browser = Visitors.newcomer(mvc);
        browser.open("/en/check/1/county");
        browser.answer("county", "los-angeles");
        browser.answer("offense", "small-amount");
        browser.answer("year", "2009");
        browser.answer("court", "LBC");
        browser.answer("case-number", "NA078438");
        browser.answer("age", "from-18-to-20");
        assertAt("level");
        assertThat(browser.page().select("#level-hint").text()).contains("looks like a felony case");
        assertThat(browser.page().select("input[checked]").eachAttr("value")).containsExactly("felony");
        browser.answer("level", "infraction");
        browser.open("/en/check/1/level");
        assertThat(browser.page().select("#level-hint").text()).doesNotContain("looks like");
        assertThat(browser.page().select("input[checked]").eachAttr("value")).containsExactly("infraction");
    }

    @Test
    void a_number_of_juvenile_court_suggests_it() {
        browser.answer("case-number", "FJ51234");
        browser.answer("age", "under-18");
        assertThat(browser.page().select("#juvenile-hint").text()).contains("looks like one from juvenile court");
        assertThat(browser.page().select("input[checked]").eachAttr("value")).containsExactly("yes");
    }

    @Test
    void it_stands_among_the_answers_and_in_no_title() {
        browser.answer("case-number", "9LG00243");
        assertThat(browser.page().title()).doesNotContain("9LG00243");
        assertThat(browser.open("/en/check/list").select("section.told").text()).contains("9LG00243");
        assertThat(browser.page().title()).doesNotContain("9LG00243");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offense", "case-number"})
    void where_it_stands_on_a_paper_is_drawn_and_said_in_words(String question) {
        browser.open("/en/check/1/" + question);
        assertThat(browser.page().select("details .sheet svg[aria-hidden=true]")).hasSize(1);
        assertThat(browser.page().select("details .sheet li")).hasSize(5);
    }

    @Test
    void a_thousand_convictions_are_refused_in_words() {
        for (var count = 2; count <= 10; count++) {
            browser.open("/en/check/" + count + "/county");
            browser.answer("county", "federal");
        }
        var form = browser.open("/en/check/10/county").selectFirst("input[name=_csrf]").attr("value");
        for (var count = 11; count <= 1000; count += 43) {
            browser.send(post("/en/check/" + count + "/county").param("_csrf", form).param("county", "federal"));
            assertThat(browser.location()).isEqualTo("/en/check/list");
        }
        assertThat(browser.follow().select("main").text()).contains("room for 10");
        assertThat(browser.page().select("section.told")).hasSize(10);
    }
}
