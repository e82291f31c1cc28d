package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.eligibility.Conduct.GIFT;
import static org.cleardocket.eligibility.Conduct.TRANSPORT_PERSONAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cleardocket.language.Language;
import org.cleardocket.language.Wording;
import org.cleardocket.language.Wordings;

/** What holds for all facts, whatever they are. */
@Domain(AnyFacts.class)
@Domain(DomainContext.Global.class)
class Prop64PropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int TRIES = 5_000;

    private static final Wording ENGLISH = new Wordings().law(Language.ENGLISH);
    private static final Pattern PROMISE =
            Pattern.compile("(?i)\\b(can dismiss|can be dismissed|can lower|likely|qualif|eligible|entitled|will be)");

    private static final Pattern BELONGS = Pattern.compile("[ -~§\\s\\p{Z}]");

    /** The facts that are tried every way when they are not known. */
    private static final List<UnaryOperator<FactsBuilder>> FORGETTING = List.of(
            facts -> facts.gramsFlower(null),
            facts -> facts.gramsConc(null),
            facts -> facts.plants(null),
            facts -> facts.atHome(null),
            facts -> facts.conduct(null),
            facts -> facts.ageAtOffense(null),
            facts -> facts.recipientAge(null));

    private static Result evaluate(Facts facts) {
        return Prop64.evaluate(facts, TODAY);
    }

    @Property(tries = TRIES)
    void forgetting_a_fact_never_raises_the_floor(@ForAll Facts facts) {
        assumeTriedEveryWay(facts);
        var known = evaluate(facts);
        Assume.that(known.floor() != null);
        assertThat(FORGETTING).allSatisfy(forget ->
                assertThat(evaluate(forget.apply(facts.toBuilder()).build()).floor())
                        .isLessThanOrEqualTo(known.floor()));
    }

    @Property(tries = TRIES)
    void learning_a_fact_stays_between_floor_and_ceiling(@ForAll Facts facts) {
        assumeTriedEveryWay(facts);
        var known = evaluate(facts);
        Assume.that(known.floor() != null);
        assertThat(FORGETTING).allSatisfy(forget -> {
            var unknown = evaluate(forget.apply(facts.toBuilder()).build());
            assertThat(known.floor()).isBetween(unknown.floor(), unknown.ceiling());
            assertThat(known.ceiling()).isBetween(unknown.floor(), unknown.ceiling());
        });
    }

    /** Facts that must be stated to count, or that contradict the charge, are not among what an unknown could be. */
    private static void assumeTriedEveryWay(Facts facts) {
        Assume.that(facts.raw() != null && AnyFacts.FOUR_SECTIONS.contains(facts.raw()));
        Assume.that(facts.conduct() != Conduct.IMPORT_EXPORT);
        Assume.that(!isSmallGiftOrTransport(facts) || facts.conduct() == null || facts.conduct() == GIFT
                || facts.conduct() == TRANSPORT_PERSONAL);
        Assume.that(facts.recipientAge() == null || facts.recipientAge() >= 18);
        var juvenile = Facts.stated(facts.juvenile()) || facts.raw().equals("11357(e)");
        Assume.that(!juvenile || facts.ageBand() == null || facts.ageBand() == AgeBand.UNDER_18);
    }

    private static boolean isSmallGiftOrTransport(Facts facts) {
        return facts.raw().equals("11360(b)") || facts.raw().equals("11360") && facts.level() != Level.FELONY;
    }

    @Property(tries = TRIES)
    void a_day_is_never_worse_than_a_range_that_holds_it(@ForAll Facts facts) {
        Assume.that(facts.offenseDate() != null);
        var range = evaluate(facts);
        var day = evaluate(facts.toBuilder().offenseDate(DateRange.of(facts.offenseDate().from())).build());
        Assume.that(range.floor() != null && day.floor() != null);
        Assume.that(!day.reasons().contains(Reason.DATES_CONFLICT));
        assertThat(range.floor()).isLessThanOrEqualTo(day.floor());
        assertThat(range.ceiling()).isGreaterThanOrEqualTo(day.ceiling());
    }

    @Property(tries = TRIES)
    void possession_never_depends_on_priors(@ForAll Facts facts, @ForAll List<Prior> priors) {
        Assume.that(facts.raw() != null && facts.raw().startsWith("11357"));
        assertThat(evaluate(facts.toBuilder().priors(priors).build())).isEqualTo(evaluate(facts));
    }

    @Property(tries = TRIES)
    void the_cutoff_flips_what_was_covered(@ForAll Facts facts) {
        var day = DateRange.of(LocalDate.of(2016, 11, 8));
        var next = DateRange.of(LocalDate.of(2016, 11, 9));
        var lastDay = evaluate(facts.toBuilder().offenseDate(day).convictionDate(null).build());
        var firstDay = evaluate(facts.toBuilder().offenseDate(next).convictionDate(null).build());
        Assume.that(lastDay.flags().contains(Flag.MAY_ALREADY_BE_CLEARED));
        assertThat(lastDay.outcome()).isNotEqualTo(Outcome.NOT_COVERED);
        assertThat(firstDay.outcome()).isEqualTo(Outcome.NOT_COVERED);
    }

    @Property(tries = TRIES)
    void a_later_prior_is_never_a_reason_to_review(@ForAll Facts facts) {
        Assume.that(facts.convictionDate() != null);
        var later = DateRange.of(facts.convictionDate().to());
        var priors = facts.priors().stream()
                .map(prior -> new Prior(prior.section(), later, prior.superStrike(), prior.reg290c()))
                .toList();
        var result = evaluate(facts.toBuilder().priors(priors).build());
        assertThat(result.reasons()).doesNotContain(Reason.PRIOR_SUPER_STRIKE, Reason.PRIOR_290C,
                Reason.TWO_PRIORS_OF_SECTION);
        assertThat(result.outcome()).isEqualTo(evaluate(facts.toBuilder().priors(List.of()).build()).outcome());
    }

    @Property(tries = 200)
    void six_plants_at_home_go_by_age(@ForAll Random random) {
        var expected = Map.of(17, Outcome.REDESIGNATE_INFRACTION, 18, Outcome.REDESIGNATE_INFRACTION,
                20, Outcome.REDESIGNATE_INFRACTION, 21, Outcome.DISMISS_AND_SEAL);
        expected.forEach((age, outcome) -> assertThat(evaluate(Facts.builder().raw("11358 HS").ageAtOffense(age)
                .plants(random.nextInt(7)).atHome(true)
                .offenseDate(DateRange.of(LocalDate.of(1976, 1, 1).plusDays(random.nextInt(14_000)))).build()).outcome())
                .isEqualTo(outcome));
    }

    @Property(tries = TRIES)
    void every_result_warns_and_gives_a_reason(@ForAll Facts facts) {
        var result = evaluate(facts);
        assertThat(result.flags()).contains(Flag.IMMIGRATION_WARNING);
        assertThat(result.reasons()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(result.rules()).isEqualTo(Prop64.RULES);
        assertThat(result.floor() == null).isEqualTo(result.ceiling() == null).isEqualTo(
                switch (result.outcome()) {
                    case NOT_COVERED, ROUTE_OTHER_COUNTY, ALREADY_CLEARED -> true;
                    default -> false;
                });
    }

    @Property(tries = TRIES)
    void a_review_promises_nothing(@ForAll Facts facts) {
        var result = evaluate(facts);
        Assume.that(result.outcome() == Outcome.NEEDS_REVIEW);
        var key = result.outcome().key();
        assertThat(List.of(ENGLISH.say(key + ".title"), ENGLISH.say(key + ".sentence"), ENGLISH.say(key + ".next")))
                .noneMatch(sentence -> PROMISE.matcher(sentence).find());
        assertThat(result.reasons()).noneMatch(reason -> PROMISE.matcher(ENGLISH.say(reason.key())).find());
        assertThat(result.floor()).isEqualTo(Relief.NO_CHANGE_PROP64);
    }

    @Property(tries = TRIES)
    void the_order_of_counts_and_of_priors_does_not_matter(@ForAll Facts facts, @ForAll Facts other) {
        var alone = evaluate(facts);
        evaluate(other);
        assertThat(evaluate(facts)).isEqualTo(alone);
        var priors = new ArrayList<>(facts.priors());
        Collections.reverse(priors);
        assertThat(evaluate(facts.toBuilder().priors(priors).build())).isEqualTo(alone);
    }

    /** Counties other than Los Angeles, and what else people may write there. */
    @Provide
    Arbitrary<String> elsewhere() {
        return Arbitraries.oneOf(
                Arbitraries.of("San Diego", "Orange", "Los Angeles, Texas", "L.A.?", "Лос-Анджелес", "\u202EselegnA soL"),
                Arbitraries.strings().all().ofMinLength(1).filter(county -> !county.isBlank() && County.read(county).isEmpty()));
    }

    /** Sections with signs in them that no code text has, not even in capitals, from any script. */
    @Provide
    Arbitrary<String> spoiled() {
        var signs = Arbitraries.oneOf(
                Arbitraries.of("\u202E", "\u200B", "\uD83C", "🌿", "１", "١", "（", "\0"),
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(3)
                        .filter(text -> !BELONGS.matcher(text.toUpperCase(Locale.ROOT)).find()));
        return Combinators.combine(Arbitraries.of(AnyFacts.FOUR_SECTIONS), Arbitraries.integers().between(0, 8), signs)
                .as((section, at, sign) -> new StringBuilder(section).insert(Math.min(at, section.length()), sign)
                        .toString());
    }

    @Property(tries = TRIES)
    void another_county_never_gets_a_relief(@ForAll Facts facts, @ForAll("elsewhere") String county) {
        assertPromisesNothing(evaluate(facts.toBuilder().county(county).build()), Outcome.ROUTE_OTHER_COUNTY);
    }

    @Property(tries = TRIES)
    void a_section_with_a_sign_too_many_is_never_a_yes(@ForAll Facts facts, @ForAll("spoiled") String raw) {
        assertPromisesNothing(evaluate(facts.toBuilder().raw(raw).build()), Outcome.NEEDS_REVIEW);
    }

    private static void assertPromisesNothing(Result result, Outcome expected) {
        assertThat(result.outcome()).isIn(expected, Outcome.NOT_COVERED, Outcome.NEEDS_REVIEW);
        assertThat(result.floor()).isIn(null, Relief.NO_CHANGE_PROP64);
    }
}
