package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.eligibility.AgeBand;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.eligibility.Facts;
import org.cleardocket.eligibility.FactsBuilder;
import org.cleardocket.eligibility.Level;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.cleardocket.language.Wordings;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a resident reads of a result, in every language that is offered. */
@PortalTest
class ResultCardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** What only a card with relief in sight may say. */
    private static final Pattern PROMISE = Pattern.compile("""
            \\b(can|will)( likely)? (be )?(dismiss|lower|seal|clear|destroy|change this conviction)\
            |looks like a conviction\
            |\\b(la corte|el juez) (puede|pueda|podrá|va a)|parece ser una condena\
            |\\b(será|se) (desestimar|bajar|sellar|limpiar)á""", Pattern.CASE_INSENSITIVE);

    @Autowired Languages languages;
    @Autowired Wordings wordings;

    /** LAW 11.2, property 8; and nothing that is a no may sound like a yes, anywhere on the card. */
    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"NEEDS_REVIEW", "NO_CHANGE_PROP64", "NOT_COVERED"})
    void what_is_no_yes_promises_nothing(Outcome outcome) {
        for (var language : languages.offered()) {
            var cards = samples(language).filter(one -> one.result().outcome() == outcome).toList();
            assertThat(cards).isNotEmpty().allSatisfy(card -> {
                assertThat(card.ceiling()).isEmpty();
                assertThat(whole(card)).doesNotContainPattern(PROMISE);
            });
        }
    }

    @Test
    void a_promise_would_be_seen() {
        for (var language : languages.offered()) {
            assertThat(whole(card(facts("11359").level(Level.FELONY), language))).containsPattern(PROMISE);
        }
    }

    @Test
    void what_stands_beside_the_cards_is_said_in_every_language() {
        for (var language : languages.offered()) {
            var law = wordings.law(language);
            assertThat(ResultCard.LIMITS).allSatisfy(limit -> assertThat(law.say("limit." + limit)).isNotBlank());
            assertThat(ResultCard.FOUND).allSatisfy(found -> {
                assertThat(law.say("found." + found)).isNotBlank();
                assertThat(law.say("found." + found + ".do")).isNotBlank();
            });
        }
    }

    @Test
    void the_next_step_fits_the_reason() {
        assertThat(card(Facts.builder().federal(true)).next()).contains("Federal Public Defender");
        assertThat(card(Facts.builder().state("Nevada")).next()).contains("in that state");
        assertThat(card(Facts.builder().noConviction(true)).next()).contains("If there was an arrest, ask us about sealing it");
        assertThat(card(facts("11359").county("Ventura")).next()).contains("cannot change it", "that county");
        assertThat(card(facts("11359").juvenile(true)).next()).contains("juvenile court", "Public Defender first");
        assertThat(card(facts("11359").offenseDate(DateRange.ofYear(2016)).convictionDate(DateRange.ofYear(2016))).next())
                .contains("month and day");
        assertThat(card(facts("11364")).next()).isEqualTo(wordings.law(Language.ENGLISH)
                .say("outcome.not-covered.next"));
    }

    @Test
    void a_city_or_the_district_attorney_gets_a_copy() {
        assertThat(card(facts("11359").ageBand(AgeBand.FROM_21)).office()).first().asString()
                .contains("District Attorney");
        assertThat(card(facts("11357(b)").ageBand(AgeBand.FROM_21).prosecutingCity("Torrance")).office()).first().asString()
                .contains("Torrance City Attorney");
        assertThat(card(facts("11359").juvenile(true)).office()).first().asString().contains("juvenile court");
        assertThat(card(facts("11359").juvenile(true)).office()).noneMatch(one -> one.contains("District Attorney"));
        assertThat(card(facts("11359").county("Ventura")).office()).isEmpty();
        assertThat(card(Facts.builder().federal(true)).office()).isEmpty();
    }

    @Test
    void where_it_may_have_been_juvenile_court_no_office_is_named_and_the_public_defender_comes_first() {
        for (var unsure : List.of(facts("11359"), facts("11359").ageBand(AgeBand.UNDER_18))) {
            assertThat(card(unsure).office()).isNotEmpty().noneMatch(one -> one.contains("District Attorney"));
            assertThat(card(unsure).onlyIf()).anyMatch(one -> one.contains("juvenile court"));
        }
        assertThat(card(facts("11359").juvenile(false)).onlyIf()).noneMatch(one -> one.contains("juvenile court"));
    }

    @Test
    void a_promise_says_on_what_it_hangs() {
        var sure = facts("11359").county("Los Angeles").ageBand(AgeBand.FROM_21).serving(false);
        assertThat(card(sure).onlyIf()).isEmpty();
        assertThat(card(sure.serving(null)).onlyIf()).singleElement().asString().contains("sentence that is over");
        assertThat(card(sure.serving(false).county(null)).onlyIf()).singleElement().asString().contains("LA County");
        assertThat(card(facts("11364")).onlyIf()).isEmpty();
        var lately = sure.county("Los Angeles").offenseDate(DateRange.of(LocalDate.of(2014, 12, 31)));
        assertThat(card(lately.convictionDate(null)).onlyIf()).singleElement().asString().contains("convicted before");
        assertThat(card(lately.convictionDate(DateRange.ofYear(2015))).onlyIf()).isEmpty();
    }

    @Test
    void what_one_may_say_depends_on_the_order_that_may_come() {
        assertThat(says(facts("11357(b)").ageBand(AgeBand.FROM_21))).contains("say.now", "say.dismissed",
                "say.destroyed").doesNotContain("say.lowered");
        assertThat(says(facts("11359").level(Level.FELONY))).contains("say.now", "say.lowered")
                .doesNotContain("say.dismissed", "say.destroyed");
        assertThat(says(facts("11357(b)").ageBand(AgeBand.FROM_21).serving(true))).contains("say.dismissed")
                .doesNotContain("say.lowered");
        assertThat(says(facts("11359").reliefOrderSeen(true))).contains("say.dismissed", "say.lowered")
                .doesNotContain("say.now");
        assertThat(says(facts("11364"))).contains("say.now").doesNotContain("say.dismissed", "say.lowered");
    }

    @Test
    void a_juvenile_case_is_called_neither_public_nor_a_conviction_and_has_a_clerk_of_its_own() {
        for (var language : languages.offered()) {
            var juvenile = card(facts("11359").juvenile(true), language);
            var adult = card(facts("11359").ageBand(AgeBand.FROM_21), language);
            assertThat(ResultCard.limits(List.of(juvenile))).contains("limit.public.juvenile", "limit.guns")
                    .doesNotContain("limit.public");
            assertThat(ResultCard.limits(List.of(juvenile, adult))).contains("limit.public")
                    .doesNotContain("limit.public.juvenile");
            assertThat(ResultCard.forCourt(List.of(juvenile), "check.court")).isEqualTo("check.court.juvenile");
            assertThat(ResultCard.forCourt(List.of(juvenile, adult), "check.court")).isEqualTo("check.court");
            var cleared = card(facts("11359").juvenile(true).reliefOrderSeen(true), language);
            assertThat(Stream.of(juvenile, cleared).flatMap(card -> card.sayings().stream()))
                    .noneMatch(one -> one.matches("(?i).*\\b(convict|conden).*"));
        }
    }

    @Test
    void a_record_that_should_be_gone_and_a_case_that_may_be_cleared_come_first() {
        var small = card(facts("11357(b)").ageBand(AgeBand.FROM_21));
        assertThat(small.goodNews()).isNotEmpty();
        assertThat(small.mayBeCleared()).isNotEmpty();
        assertThat(small.notes()).noneMatch(small.goodNews()::equals).noneMatch(small.mayBeCleared()::equals);
        assertThat(card(facts("11359").level(Level.FELONY)).goodNews()).isEmpty();
        var doubtful = card(facts("11357(b)").level(Level.FELONY));
        assertThat(doubtful.goodNews()).as("neither a yes nor a no").isEmpty();
        assertThat(doubtful.notes()).contains(wordings.law(Language.ENGLISH).say("flag.record-should-be-destroyed"));
        assertThat(card(facts("11364")).mayBeCleared()).isEmpty();
    }

    @Test
    void other_ways_are_named_with_their_law_and_for_whom() {
        assertThat(card(facts("11359").level(Level.FELONY)).remedies()).allSatisfy(remedy -> {
            assertThat(remedy.sentence()).isNotBlank();
            assertThat(remedy.who()).isNotBlank();
            assertThat(remedy.law()).containsPattern("PC|WIC|H&S");
        }).isNotEmpty();
        assertThat(card(facts("11357(b)").ageBand(AgeBand.FROM_21)).remedies()).extracting(ResultCard.Remedy::law)
                .containsExactly("H&S 11361.5", "PC 1473.7", "PC 4800");
    }

    /** Every sentence on it. */
    private static String whole(ResultCard card) {
        return Stream.of(
                Stream.of(card.outcome("title"), card.outcome("sentence"), card.ceiling(), card.goodNews(),
                        card.mayBeCleared(), card.next()),
                card.onlyIf().stream(),
                card.reasons().stream().map(ResultCard.Why::sentence), card.office().stream(),
                card.sayings().stream(), card.notes().stream(),
                card.remedies().stream().flatMap(remedy -> Stream.of(remedy.sentence(), remedy.who())))
                .flatMap(sentences -> sentences).collect(Collectors.joining("\n"));
    }

    private List<String> says(FactsBuilder facts) {
        var said = card(facts).sayings();
        var law = wordings.law(Language.ENGLISH);
        return Stream.of("say.now", "say.dismissed", "say.lowered", "say.destroyed")
                .filter(key -> said.contains(law.say(key))).toList();
    }

    private Stream<ResultCard> samples(Language language) {
        return Stream.of(facts("11357(c)").ageBand(AgeBand.FROM_21), facts("11357(d)"), facts("nonsense"),
                facts("11364"), facts("11364").federal(true), facts("664/11359"), facts("11357(c)").ownHomeHarvest(true)
                        .ageBand(AgeBand.FROM_21)).map(facts -> card(facts, language));
    }

    private static FactsBuilder facts(String section) {
        return Facts.builder().raw(section).offenseDate(DateRange.ofYear(2009));
    }

    private ResultCard card(FactsBuilder facts) {
        return card(facts, Language.ENGLISH);
    }

    private ResultCard card(FactsBuilder said, Language language) {
        var facts = said.build();
        var page = new Page(language, languages.offered(), wordings.pages(language), wordings.law(language), "", "",
                null, null, "", "", null, null);
        return new ResultCard(page, "1", 1, "", facts, Prop64.evaluate(facts, TODAY));
    }
}
