package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cleardocket.web.TestCookies;
import org.cleardocket.keys.TestKeys;
import org.cleardocket.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is kept where more was said than one cookie holds. */
class TurnsTest {

    private final Cookies cookies = new Cookies(TestCookies.plain(), TestKeys.fixed(), Clock.systemUTC());
    private final Turns turns = new Turns(cookies, mock());

    private Answers savedAndRead(Answers answers) {
        var response = new MockHttpServletResponse();
        turns.save(new Visit(Language.ENGLISH, "check/list", new MockHttpServletRequest(), response), answers);
        var next = new MockHttpServletRequest();
        next.setCookies(response.getCookies());
        return cookies.answers().read(next).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 10})
    void what_is_sent_always_fits_whatever_else_was_said(int counts) {
        var each = JourneyTest.WHOLE.withPlace(Place.OTHER_COUNTY).withCounty("San Luis Obispo")
                .withOffense(Offense.OTHER).withSection("11360-" + "\u9ebb".repeat(24))
                .withPlace(Place.LOS_ANGELES).withWhen(RoughDate.NOT_SURE).withConvicted(new RoughDate(2016, 11, 8))
                .withCourt("not-sure").withCaseNumber("X".repeat(23)).withCaseNumberKept()
                .withJuvenile(JuvenileCourt.NOT_SURE).withAge(AgeThen.FROM_18_TO_20)
                .withLevel(LevelAnswer.MISDEMEANOR).withCity("hermosa-beach").withFinished(Finished.STILL_SERVING);
        var told = Collections.nCopies(counts, each);
        var removed = Collections.nCopies(10 - counts, each.withId(99));
        var help = JourneyTest.HELP.withName("\ud842\udfb7".repeat(60));
        var answers = new Answers(UUID.randomUUID(), told, help, removed);
        var read = savedAndRead(answers);
        assertThat(read.counts()).isEqualTo(answers.counts());
        assertThat(read.help()).isEqualTo(answers.help());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void what_fits_comes_back_with_all_that_was_said(int counts) {
        var told = Collections.nCopies(counts, JourneyTest.WHOLE.withPlace(Place.FEDERAL));
        var answers = new Answers(UUID.randomUUID(), told, JourneyTest.HELP, List.of(JourneyTest.WHOLE.withId(7)));
        assertThat(savedAndRead(answers)).isEqualTo(answers);
    }
}
