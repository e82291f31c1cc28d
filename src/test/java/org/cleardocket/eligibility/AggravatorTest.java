package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.eligibility.Flag.COUNTY_POLICY_CHECK;
import static org.cleardocket.eligibility.Flag.STAFF_CHECK;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that keep a felony possible: a person looks, but only where today's law has such a felony. */
class AggravatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate CONVICTED = LocalDate.of(2005, 8, 1);

    private static Result evaluate(FactsBuilder facts) {
        return Prop64.evaluate(facts.build(), TODAY);
    }

    private static FactsBuilder felony(String raw) {
        return Facts.builder().raw(raw).level(Level.FELONY).ageAtOffense(30)
                .offenseDate(DateRange.of(LocalDate.of(2005, 6, 1))).convictionDate(DateRange.of(CONVICTED));
    }

    private static Prior prior(String section, LocalDate convicted) {
        return new Prior(section, convicted == null ? null : DateRange.of(convicted), null, null);
    }

    private static FactsBuilder aggravated(FactsBuilder facts, Aggravator aggravator) {
        var before = CONVICTED.minusDays(1);
        var same = facts.build().raw();
        return switch (aggravator) {
            case SUPER_STRIKE -> facts.priors(List.of(new Prior("187", DateRange.of(before), true, false)));
            case REGISTRATION -> facts.priors(List.of(new Prior("243.4", DateRange.of(before), false, true)));
            case TWO_PRIORS -> facts.priors(List.of(prior(same, before), prior(same.substring(0, 5), before)));
            case MINOR -> facts.soldToUnder18(true);
            case PERSON_UNDER_21 -> facts.usedPersonUnder21(true);
            case IMPORT_OR_EXPORT -> facts.conduct(Conduct.IMPORT_EXPORT);
            case ENVIRONMENT -> facts.environmentalHarm(true);
        };
    }

    /** The columns of the statute: review where one stands, a staff check where none does, nothing for 11357. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUPER_STRIKE     | NOTHING | REVIEW | REVIEW | REVIEW
            REGISTRATION     | NOTHING | REVIEW | REVIEW | REVIEW
            TWO_PRIORS       | NOTHING | REVIEW | REVIEW | REVIEW
            MINOR            | NOTHING | CHECK  | REVIEW | REVIEW
            PERSON_UNDER_21  | NOTHING | CHECK  | REVIEW | CHECK
            IMPORT_OR_EXPORT | NOTHING | CHECK  | CHECK  | REVIEW
            ENVIRONMENT      | NOTHING | REVIEW | CHECK  | CHECK
            """)
    void each_stands_in_its_columns(Aggravator aggravator, String for11357, String for11358, String for11359,
            String for11360) {
        assertThat(effect("11357(a)", aggravator)).isEqualTo(for11357);
        assertThat(effect("11358", aggravator)).isEqualTo(for11358);
        assertThat(effect("11359", aggravator)).isEqualTo(for11359);
        assertThat(effect("11360(a)", aggravator)).isEqualTo(for11360);
    }

    private static String effect(String raw, Aggravator aggravator) {
        var plain = evaluate(felony(raw));
        var result = evaluate(aggravated(felony(raw), aggravator));
        if (result.equals(plain)) {
            return "NOTHING";
        }
        if (result.outcome() == Outcome.NEEDS_REVIEW) {
            assertThat(result.reasons()).containsExactly(aggravator.reason());
            assertThat(result.flags()).contains(COUNTY_POLICY_CHECK).doesNotContain(STAFF_CHECK);
            assertThat(result.floor()).isEqualTo(Relief.NO_CHANGE_PROP64);
            return "REVIEW";
        }
        assertThat(result.flags()).contains(STAFF_CHECK);
        assertThat(result.reasons()).contains(Reason.AGGRAVATOR_WITHOUT_EFFECT);
        assertThat(result.outcome()).isEqualTo(plain.outcome());
        return "CHECK";
    }

    @Test
    void where_no_felony_is_left_staff_only_check() {
        List<UnaryOperator<FactsBuilder>> lawfulOrMinor = List.of(
                facts -> facts.raw("11358").plants(6).atHome(true),
                facts -> facts.raw("11358").plants(6),
                facts -> facts.raw("11358").ageAtOffense(17),
                facts -> facts.raw("11359").ageAtOffense(17),
                facts -> facts.raw("11360(a)").conduct(Conduct.TRANSPORT_PERSONAL).gramsFlower(500.0),
                facts -> facts.raw("11360(a)").conduct(Conduct.GIFT).recipientAge(21).gramsFlower(1.0).gramsConc(0.0),
                facts -> facts.raw("11360(b)").level(Level.MISDEMEANOR));
        assertThat(lawfulOrMinor).allSatisfy(facts -> {
            var result = evaluate(aggravated(facts.apply(felony("11358")), Aggravator.SUPER_STRIKE));
            assertThat(result.outcome()).isNotEqualTo(Outcome.NEEDS_REVIEW);
            assertThat(result.flags()).contains(STAFF_CHECK);
            assertThat(result.reasons()).contains(Reason.AGGRAVATOR_WITHOUT_EFFECT);
        });
    }

    @ParameterizedTest
    @CsvSource({"11358, NEEDS_REVIEW", "11359, NEEDS_REVIEW", "11360(a), REDESIGNATE_MISDEMEANOR"})
    void carrying_for_own_use_excuses_only_a_charge_of_transport(String raw, Outcome outcome) {
        var carried = felony(raw).conduct(Conduct.TRANSPORT_PERSONAL).gramsFlower(500.0);
        assertThat(evaluate(aggravated(carried, Aggravator.SUPER_STRIKE)).outcome()).isEqualTo(outcome);
    }

    @Test
    void an_adult_who_may_have_been_under_18_is_looked_at() {
        var result = evaluate(aggravated(felony("11359").ageAtOffense(null), Aggravator.SUPER_STRIKE));
        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(result.ceiling()).isEqualTo(Relief.REDESIGNATE_INFRACTION);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2005-07-31, NEEDS_REVIEW", "2005-06-15, NEEDS_REVIEW", "-, NEEDS_REVIEW",
        "2005-08-01, REDESIGNATE_MISDEMEANOR", "2011-05-05, REDESIGNATE_MISDEMEANOR"})
    void only_a_conviction_before_the_marijuana_conviction_is_a_prior(LocalDate convicted, Outcome outcome) {
        var result = evaluate(felony("11359").priors(List.of(prior("288(a) PC", convicted))));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.flags().contains(STAFF_CHECK)).isEqualTo(outcome != Outcome.NEEDS_REVIEW);
        assertThat(result.reasons().contains(Reason.LATER_CONVICTION)).isEqualTo(outcome != Outcome.NEEDS_REVIEW);
    }

    @Test
    void an_unknown_or_vague_marijuana_conviction_date_makes_every_prior_an_earlier_one() {
        var priors = List.of(prior("187", LocalDate.of(2014, 1, 1)));
        assertThat(evaluate(felony("11359").convictionDate(null).priors(priors)).outcome())
                .isEqualTo(Outcome.NEEDS_REVIEW);
        var sameYear = felony("11359").convictionDate(DateRange.ofYear(2014)).priors(priors);
        assertThat(evaluate(sameYear).outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(evaluate(sameYear.convictionDate(DateRange.ofYear(2013))).outcome())
                .isEqualTo(Outcome.REDESIGNATE_MISDEMEANOR);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "187 PC, -, -, NEEDS_REVIEW, true",
        "187 PC, false, false, REDESIGNATE_MISDEMEANOR, false",
        "187 PC, false, -, REDESIGNATE_MISDEMEANOR, true",
        "211 PC, true, -, NEEDS_REVIEW, false",
        "211 PC, -, true, NEEDS_REVIEW, false",
        "211 PC, -, -, REDESIGNATE_MISDEMEANOR, false",
        "246 PC, -, -, REDESIGNATE_MISDEMEANOR, true",
        "290 PC, -, -, REDESIGNATE_MISDEMEANOR, true",
        "murder, -, -, REDESIGNATE_MISDEMEANOR, true",
        "murder, false, false, REDESIGNATE_MISDEMEANOR, false",
        "-, -, -, REDESIGNATE_MISDEMEANOR, true"})
    void what_is_stated_of_a_prior_wins_over_the_rows(String section, Boolean superStrike, Boolean reg290c,
            Outcome outcome, boolean staffCheck) {
        var before = DateRange.of(CONVICTED.minusYears(1));
        var result = evaluate(felony("11359").priors(List.of(new Prior(section, before, superStrike, reg290c))));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.flags().contains(STAFF_CHECK)).isEqualTo(staffCheck);
    }

    @Test
    void two_priors_are_two_of_the_same_number_before() {
        var before = CONVICTED.minusYears(1);
        assertThat(reasons("11360(a)", prior("11360(b) HS", before), prior("11360", null)))
                .contains(Reason.TWO_PRIORS_OF_SECTION);
        assertThat(reasons("11360(a)", prior("11360(a)", before))).isEmpty();
        assertThat(reasons("11360(a)", prior("11360(a)", before), prior("11359", before))).isEmpty();
        assertThat(reasons("11360(a)", prior("11360(a)", before), prior("664/11360(a)", before))).isEmpty();
        assertThat(reasons("11360(a)", prior("11360(a)", before), prior("11360(a)", CONVICTED))).isEmpty();
    }

    private static List<Reason> reasons(String raw, Prior... priors) {
        var result = evaluate(felony(raw).priors(List.of(priors)));
        return result.outcome() == Outcome.NEEDS_REVIEW || result.flags().contains(STAFF_CHECK)
                ? result.reasons() : List.of();
    }

    @Test
    void a_register_or_a_gang_finding_alone_is_only_checked() {
        var registered = evaluate(felony("11359").registered290NoConviction(true));
        assertThat(registered.reasons()).containsExactly(Reason.REGISTERED_WITHOUT_CONVICTION, Reason.MISDEMEANOR_TODAY);
        assertThat(registered.flags()).contains(STAFF_CHECK);
        var gang = evaluate(felony("11359").gangEnhancement(true));
        assertThat(gang.reasons()).containsExactly(Reason.GANG_ENHANCEMENT, Reason.MISDEMEANOR_TODAY);
        assertThat(gang.flags()).contains(STAFF_CHECK);
        assertThat(evaluate(felony("11357(a)").gangEnhancement(true).registered290NoConviction(true)).flags())
                .doesNotContain(STAFF_CHECK);
    }

    @Test
    void a_small_gift_to_someone_under_18_is_looked_at() {
        var gift = felony("11360(b)").level(Level.MISDEMEANOR);
        assertThat(evaluate(gift.soldToUnder18(true)).reasons()).containsExactly(Reason.GIFT_TO_MINOR);
        assertThat(evaluate(gift.conduct(Conduct.GIFT)).reasons()).containsExactly(Reason.GIFT_TO_MINOR);
        assertThat(evaluate(gift.conduct(Conduct.TRANSPORT_PERSONAL)).outcome()).isEqualTo(Outcome.DISMISS_AND_SEAL);
        assertThat(evaluate(felony("11360(b)").level(null).recipientAge(17)).reasons())
                .containsExactly(Reason.GIFT_TO_MINOR);
    }
}
