package org.cleardocket.eligibility;

import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps 21 to 29 of the order of evaluation: the least and the most that the facts support for a covered charge.
 *
 * @param today   the levels of today's law, by every age the person may have had
 * @param reliefs what those levels give a conviction of every level it may have had
 */
record ReliefRange(Facts facts, CodeText code, Charge charge, PriorConvictions priors,
        Map<AgeBand, Set<TodaysLevel>> today, NavigableSet<Relief> reliefs, Findings findings) {

    /** Step 21: every age × every level of today × every level then. */
    static ReliefRange of(Facts facts, CodeText code, Charge charge, DateRange reference, Findings findings) {
        var today = ages(facts, charge).stream()
                .collect(Collectors.toMap(age -> age, age -> TodaysLaw.levels(charge, age, facts)));
        var then = LevelThen.levels(charge, facts.level(), reference);
        var reliefs = today.values().stream()
                .flatMap(Set::stream)
                .flatMap(level -> then.stream().map(level::reliefFrom))
                .collect(Collectors.toCollection(TreeSet::new));
        return new ReliefRange(facts, code, charge, PriorConvictions.of(facts, charge.section()), today, reliefs,
                findings);
    }

    Result decide() {
        staffChecks();
        return giftToMinor()
                .or(this::aggravated)
                .or(this::countyPolicy)
                .or(this::unclear)
                .orElseGet(this::relief);
    }

    /** What was passed with step 21; none of it ever holds a result back. */
    private void staffChecks() {
        if (Facts.stated(facts.serving())) {
            findings.flag(Flag.SERVING_GET_LAWYER);
        }
        if (charge.section() == Section.HS_11357) {
            return; // 11357 has no felony tier today: nothing but the possession itself matters
        }
        if (priors.laterOfKind()) {
            findings.staffCheck(Reason.LATER_CONVICTION);
        }
        if (priors.toLookUp()) {
            findings.staffCheck(Reason.PRIOR_TO_LOOK_UP);
        }
        if (Facts.stated(facts.registered290NoConviction())) {
            findings.staffCheck(Reason.REGISTERED_WITHOUT_CONVICTION);
        }
        if (Facts.stated(facts.gangEnhancement())) {
            findings.staffCheck(Reason.GANG_ENHANCEMENT);
        }
    }

    /** Step 22. */
    private Optional<Result> giftToMinor() {
        return charge == Charge.HS_11360_B && facts.conduct() != Conduct.TRANSPORT_PERSONAL
                && Aggravator.minorStated(facts)
                ? findings.review(Reason.GIFT_TO_MINOR)
                : Optional.empty();
    }

    /** Steps 23 and 24. */
    private Optional<Result> aggravated() {
        var stated = Aggravator.stated(facts, priors);
        var inColumn = stated.stream().filter(aggravator -> aggravator.appliesTo(charge)).toList();
        if (!inColumn.isEmpty() && felonyTierPossible()) {
            return Optional.of(felonyStaysAnOption(inColumn.stream().map(Aggravator::reason)));
        }
        if (code.doubt().isPresent()) {
            return Optional.of(felonyStaysAnOption(Stream.of(Reason.AGGRAVATOR_ON_RECORD)));
        }
        if (!stated.isEmpty() && charge.section() != Section.HS_11357) {
            findings.staffCheck(Reason.AGGRAVATOR_WITHOUT_EFFECT);
        }
        return Optional.empty();
    }

    private Result felonyStaysAnOption(Stream<Reason> aggravators) {
        findings.flag(Flag.COUNTY_POLICY_CHECK);
        aggravators.forEach(findings::reason);
        return findings.result(Outcome.NEEDS_REVIEW, Relief.NO_CHANGE_PROP64, reliefs.last());
    }

    /** An adult whose conduct would be a misdemeanor today, other than carrying for own use. */
    private boolean felonyTierPossible() {
        var carried = charge == Charge.HS_11360_A && facts.conduct() == Conduct.TRANSPORT_PERSONAL;
        return !carried && adultAges().anyMatch(age -> today.get(age).contains(TodaysLevel.MISDEMEANOR));
    }

    /** Step 25. */
    private Optional<Result> countyPolicy() {
        if (adultAges().findAny().isPresent() && reliefs.last() != Relief.DISMISS_AND_SEAL) {
            findings.flag(Flag.COUNTY_POLICY_CHECK);
        }
        return Optional.empty();
    }

    /** Step 26. */
    private Optional<Result> unclear() {
        return reliefs.first() == Relief.NO_CHANGE_PROP64 && reliefs.size() > 1
                ? findings.review(Reason.MORE_FACTS_NEEDED, reliefs.last())
                : Optional.empty();
    }

    /** Steps 27 to 29. */
    private Result relief() {
        var floor = reliefs.first();
        findings.reason(switch (floor) {
            case NO_CHANGE_PROP64 -> Reason.ALREADY_AT_TODAYS_LEVEL;
            case REDESIGNATE_MISDEMEANOR -> Reason.MISDEMEANOR_TODAY;
            case REDESIGNATE_INFRACTION -> Reason.INFRACTION_TODAY;
            case DISMISS_AND_SEAL -> Reason.NO_CRIME_TODAY;
        });
        if (floor != Relief.NO_CHANGE_PROP64 && Facts.stated(facts.serving())) {
            findings.reason(Reason.STILL_SERVING);
            return findings.result(Outcome.RESENTENCE_PETITION, floor, reliefs.last());
        }
        return findings.result(floor.outcome(), floor, reliefs.last());
    }

    private Stream<AgeBand> adultAges() {
        return today.keySet().stream().filter(age -> age != AgeBand.UNDER_18);
    }

    /** The ages to try: 11357(e) and a juvenile case mean under 18, unless an age is stated. */
    private static Set<AgeBand> ages(Facts facts, Charge charge) {
        if (facts.ageBand() != null) {
            return Set.of(facts.ageBand());
        }
        return charge == Charge.HS_11357_E || Facts.stated(facts.juvenile())
                ? Set.of(AgeBand.UNDER_18)
                : EnumSet.allOf(AgeBand.class);
    }
}
