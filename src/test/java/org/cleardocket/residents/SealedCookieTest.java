package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.cleardocket.web.OwnCookies;
import org.cleardocket.web.TestCookies;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.TestKeys;
import org.cleardocket.requests.PaperAnswer;
import org.cleardocket.residents.SealedCookie.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class SealedCookieTest {

    private static final Keys KEYS = TestKeys.fixed();
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private static SealedCookie<Answers> cookie(String name, Instant now) {
        return cookie(name, now, TestCookies.plain());
    }

    private static SealedCookie<Answers> cookie(String name, Instant now, OwnCookies own) {
        return new SealedCookie<>(name, Answers.class, Kind.BOUND_WITH_ONE_END, Duration.ofHours(24), own, KEYS,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String sealed(Answers answers) {
        var response = new MockHttpServletResponse();
        cookie("answers", NOON).write(new MockHttpServletRequest(), response, answers);
        return response.getCookie("answers").getValue();
    }

    private static MockHttpServletRequest with(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("answers", value));
        return request;
    }

    private static Trouble trouble(SealedCookie<Answers> cookie, String value) {
        try {
            cookie.read(with(value));
            return null;
        } catch (Trouble.Met met) {
            return met.trouble();
        }
    }

    private static Answers whole() {
        return new Answers(UUID.randomUUID(), List.of(JourneyTest.WHOLE), JourneyTest.HELP);
    }

    @Test
    void what_was_sealed_comes_back() {
        var answers = whole();
        assertThat(cookie("answers", NOON).read(with(sealed(answers)))).contains(answers);
        assertThat(cookie("answers", NOON).read(with(sealed(Answers.start().withCount(CountAnswers.NONE)))))
                .isPresent();
    }

    @Test
    void it_is_out_of_reach_of_scripts_and_other_sites_and_kept_to_tls_where_there_is_tls() {
        var response = new MockHttpServletResponse();
        cookie("answers", NOON).write(new MockHttpServletRequest(), response, whole());
        assertThat(response.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=86400")
                .doesNotContain("Secure");
        var overTls = new MockHttpServletResponse();
        cookie("answers", NOON, TestCookies.of("https://records.example.gov"))
                .write(new MockHttpServletRequest(), overTls, whole());
        assertThat(overTls.getHeader("Set-Cookie")).startsWith("__Host-answers=")
                .contains("Secure", "Path=/", "HttpOnly").doesNotContain("Domain");
    }

    @Test
    void what_a_request_says_of_its_address_changes_no_name_and_no_flag() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        request.addHeader("X-Forwarded-Proto", "https");
        var response = new MockHttpServletResponse();
        cookie("answers", NOON).write(request, response, whole());
        assertThat(response.getHeader("Set-Cookie")).startsWith("answers=").doesNotContain("Secure");
    }

    @Test
    void saving_does_not_move_the_end() {
        var first = with(sealed(whole()));
        var response = new MockHttpServletResponse();
        cookie("answers", NOON.plus(Duration.ofHours(23))).write(first, response, whole());
        assertThat(response.getHeader("Set-Cookie")).contains("Max-Age=3600");
        var saved = response.getCookie("answers").getValue();
        assertThat(trouble(cookie("answers", NOON.plus(Duration.ofHours(24))), saved)).isNull();
        assertThat(trouble(cookie("answers", NOON.plus(Duration.ofHours(24)).plusSeconds(1)), saved))
                .isEqualTo(Trouble.ERASED);
    }

    @Test
    void it_opens_only_beside_the_token_with_which_it_was_sealed() {
        var theirs = new Cookie(FormTokens.NAME, "theirs");
        var request = new MockHttpServletRequest();
        request.setCookies(theirs);
        var response = new MockHttpServletResponse();
        cookie("answers", NOON).write(request, response, whole());
        var answers = response.getCookie("answers");
        request.setCookies(answers, theirs);
        assertThat(cookie("answers", NOON).read(request)).isPresent();
        assertThat(response.getCookie(FormTokens.NAME).getMaxAge()).as("the token lives as long").isEqualTo(86400);
        for (var other : List.of(new Cookie(FormTokens.NAME, "planted"), new Cookie("any", "x"))) {
            request.setCookies(answers, other);
            assertThatThrownBy(() -> cookie("answers", NOON).read(request)).isInstanceOf(Trouble.Met.class);
        }
    }

    @Test
    void the_same_answers_never_look_the_same() {
        var answers = whole();
        assertThat(sealed(answers)).isNotEqualTo(sealed(answers));
    }

    @Test
    void a_change_of_any_single_character_shows() {
        var sealed = sealed(whole());
        for (var i = 0; i < sealed.length() - 1; i++) {
            var other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            var changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThat(trouble(cookie("answers", NOON), changed)).isEqualTo(Trouble.UNREADABLE);
        }
    }

    @Test
    void anything_else_is_unreadable() {
        for (var value : List.of("x", "AAAA", "A".repeat(3000), "%%%", "{}")) {
            assertThat(trouble(cookie("answers", NOON), value)).isEqualTo(Trouble.UNREADABLE);
        }
    }

    @Test
    void what_was_sealed_for_another_purpose_is_unreadable() {
        var other = cookie("ticket", NOON);
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("ticket", sealed(whole())));
        assertThatThrownBy(() -> other.read(request)).isInstanceOf(Trouble.Met.class);
    }

    @Test
    void after_a_day_it_is_too_old_however_long_the_browser_kept_it() {
        var sealed = sealed(whole());
        assertThat(trouble(cookie("answers", NOON.plus(Duration.ofHours(24))), sealed)).isNull();
        assertThat(trouble(cookie("answers", NOON.plus(Duration.ofHours(24)).plusSeconds(1)), sealed))
                .isEqualTo(Trouble.ERASED);
    }

    @Test
    void answers_of_an_earlier_shape_are_unreadable() {
        var before = List.of("LOS_ANGELES", "", "FOR_SALE", "", List.of(2010, 0, 0), List.of(), "FROM_21", "CJC",
                "FELONY", "YES");
        var response = new MockHttpServletResponse();
        new SealedCookie<>("answers", Object.class, Kind.BOUND_WITH_ONE_END, Duration.ofHours(24),
                TestCookies.plain(), KEYS, Clock.fixed(NOON, ZoneOffset.UTC))
                .write(new MockHttpServletRequest(), response,
                        List.of(UUID.randomUUID(), List.of(before), HelpAnswers.NONE));
        assertThat(trouble(cookie("answers", NOON), response.getCookie("answers").getValue()))
                .isEqualTo(Trouble.UNREADABLE);
    }

    @Test
    void answers_from_before_papers_were_asked_for_are_still_read() {
        var help = List.of("Sample Person", "1980-01-02", List.of("+12135550142", UUID.randomUUID(), 0), true, true,
                false);
        var response = new MockHttpServletResponse();
        new SealedCookie<>("answers", Object.class, Kind.BOUND_WITH_ONE_END, Duration.ofHours(24),
                TestCookies.plain(), KEYS, Clock.fixed(NOON, ZoneOffset.UTC))
                .write(new MockHttpServletRequest(), response, List.of(UUID.randomUUID(), List.of(), help));
        var read = cookie("answers", NOON).read(with(response.getCookie("answers").getValue())).orElseThrow();
        assertThat(read.help().proven()).isTrue();
        assertThat(read.help().papers()).isNull();
    }

    @Test
    void ten_convictions_with_the_longest_answers_fit_into_what_a_browser_keeps() {
        var any = new Random(64);
        var counts = Stream.generate(() -> CountAnswers.NONE.withPlace(Place.LOS_ANGELES).withOffense(Offense.OTHER)
                .withSection("11360" + letters(any, 115)).withWhen(new RoughDate(2000 + any.nextInt(16), 11, 0))
                .withConvicted(new RoughDate(2016, 11, 1 + any.nextInt(8))).withCourt("not-sure")
                .withCaseNumber(letters(any, 60)).withCaseNumberKept().withAge(AgeThen.FROM_18_TO_20)
                .withLevel(LevelAnswer.MISDEMEANOR).withCity("hermosa-beach").withFinished(Finished.STILL_SERVING))
                .limit(10).toList();
        var help = new HelpAnswers("𠮷".repeat(60), LocalDate.of(1980, 12, 31),
                new SentCode("+12135550142", UUID.randomUUID(), NOON.getEpochSecond()), false, false, false,
                PaperAnswer.CANNOT_GET);
        var answers = new Answers(UUID.randomUUID(), counts, help);
        assertThat(cookie("answers", NOON).read(with(sealed(answers)))).contains(answers);
    }

    /** As hard to pack as what anyone may type. */
    private static String letters(Random any, int most) {
        return any.ints(most, ' ', '~').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void answers_that_an_earlier_version_kept_are_still_read() {
        var answers = whole();
        assertThat(cookie("answers", NOON).read(with(unpacked(JsonMapper.shared().writeValueAsString(answers)))))
                .contains(answers);
    }

    @Test
    void convictions_from_before_they_had_numbers_are_still_read_and_get_their_place_as_their_number() {
        var before = """
                ["6f1c2a0e-3b5d-4c7e-9a1f-0b2d4e6f8a1c",
                 [["LOS_ANGELES","","FOR_SALE","",[2010,0,0],null,["CJC","",false],["FROM_21",null,"FELONY","other","YES"]],
                  ["LOS_ANGELES","","OTHER","11360",[2009,5,0],null,[null,null,false],[null,null,null,null,null]]],
                 ["Sample Person","1980-01-02",["+12135550142","0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",1764000000],
                  true,true,false,"LATER"]]
                """;
        var read = cookie("answers", NOON).read(with(unpacked(before.strip()))).orElseThrow();
        assertThat(read.told()).extracting(CountAnswers::id).containsExactly(1, 2);
        assertThat(read.told()).extracting(CountAnswers::offense).containsExactly(Offense.FOR_SALE, Offense.OTHER);
        assertThat(read.told().getFirst().level()).isEqualTo(LevelAnswer.FELONY);
        assertThat(read.removed()).isEmpty();
        assertThat(read.help().proven()).isTrue();
        assertThat(read.help().papers()).isEqualTo(PaperAnswer.LATER);
    }

    /** As an earlier version sealed it. */
    private static String unpacked(String text) {
        var json = text.getBytes(StandardCharsets.UTF_8);
        var dated = ByteBuffer.allocate(Long.BYTES + json.length).putLong(NOON.getEpochSecond()).put(json).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(KEYS.seal("cookie").close(dated, "answers"));
    }
}
