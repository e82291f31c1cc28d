package org.cleardocket.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cleardocket.eligibility.CodeText.Code;
import org.jspecify.annotations.Nullable;

/** Steps 1 to 10 of the order of evaluation: whether H&S 11361.8 reaches the conviction at all. */
record Coverage(Facts facts, Optional<CodeText> code, LocalDate asOf, Findings findings) {

    /** What stands for a place that is not named, but is not here. */
    private static final Set<String> ELSEWHERE = Set.of("other", "another", "elsewhere", "otro", "otra");
    private static final Set<String> AROUND_ELSEWHERE = Set.of("county", "condado", "state", "estado");
    private static final Set<String> PRE_1973 = Set.of("11530", "11530.1", "11530.5", "11531");
    /** Accessory, conspiracy, attempt. */
    private static final Set<String> INCHOATE = Set.of("32", "182", "664");

    /** The result where one of the steps fires. */
    Optional<Result> decide() {
        return Findings.firstOf(Stream.of(
                this::otherCourtOrNone,
                this::unreadable,
                () -> code.flatMap(this::otherSection),
                this::otherCounty,
                this::alreadyCleared,
                this::afterCutoff,
                this::datesUnclear));
    }

    /** Step 1. */
    private Optional<Result> otherCourtOrNone() {
        if (Facts.stated(facts.federal())) {
            return findings.without(Outcome.NOT_COVERED, Reason.FEDERAL);
        }
        if (isInAnotherState(facts)) {
            return findings.without(Outcome.NOT_COVERED, Reason.OUT_OF_STATE);
        }
        return Facts.stated(facts.noConviction()) ? pointElsewhere(Reason.NO_CONVICTION) : Optional.empty();
    }

    /** Step 2. */
    private Optional<Result> unreadable() {
        return code.isEmpty() || isBareNumber(code.get()) ? findings.review(Reason.UNREADABLE_CODE) : Optional.empty();
    }

    private static boolean isBareNumber(CodeText text) {
        return text.mayBeNoSection() && !INCHOATE.contains(text.number());
    }

    /** Steps 3 to 6. */
    private Optional<Result> otherSection(CodeText text) {
        var listed = Section.of(text).isPresent();
        if (listed && text.inchoate() || INCHOATE.contains(text.number()) && text.mayBeOf(Code.PC)) {
            return findings.review(Reason.INCHOATE_OR_ACCESSORY);
        }
        if (!text.mayBeOf(Code.HS)) {
            return pointElsewhere(Reason.OTHER_CODE);
        }
        if (PRE_1973.stream().anyMatch(text::isSection) && text.prefix().isEmpty()) {
            findings.flag(Flag.DOJ_DESTRUCTION_APPLICATION);
            return findings.review(Reason.PRE_1973_SECTION);
        }
        return listed ? Optional.empty() : pointElsewhere(Reason.SECTION_NOT_LISTED);
    }

    /** Step 7; a place that is stated and is none that we know may be here or elsewhere. */
    private Optional<Result> otherCounty() {
        if (isStated(facts.state()) && !State.isCalifornia(facts.state())) {
            return findings.review(Reason.PLACE_UNKNOWN);
        }
        if (!isStated(facts.county())) {
            return Optional.empty();
        }
        var county = County.read(facts.county());
        if (county.isEmpty() && !isElsewhere(facts.county())) {
            return findings.review(Reason.PLACE_UNKNOWN);
        }
        return county.equals(Optional.of(County.LOS_ANGELES))
                ? Optional.empty()
                : findings.without(Outcome.ROUTE_OTHER_COUNTY, Reason.OTHER_COUNTY);
    }

    /** Step 8. */
    private Optional<Result> alreadyCleared() {
        if (!Facts.stated(facts.reliefOrderSeen())) {
            return Optional.empty();
        }
        findings.flag(Flag.FIX_STALE_RECORD);
        return findings.without(Outcome.ALREADY_CLEARED, Reason.ORDER_ALREADY_MADE);
    }

    /** Step 9: the day of the offense counts, not the day of the conviction. */
    private Optional<Result> afterCutoff() {
        return facts.offenseDate() != null && facts.offenseDate().isOnOrAfter(Prop64.CUT_OFF)
                ? pointElsewhere(Reason.OFFENSE_ON_OR_AFTER_CUTOFF)
                : Optional.empty();
    }

    /** Step 10, with dates of which only a year is known and dates that cannot both be right. */
    private Optional<Result> datesUnclear() {
        var offense = facts.offenseDate();
        var conviction = facts.convictionDate();
        if (offense == null && conviction == null) {
            return findings.review(Reason.NO_DATES);
        }
        if (conviction != null && conviction.isOnOrAfter(Prop64.CUT_OFF)) {
            return findings.review(Reason.CONVICTED_AFTER_CUTOFF);
        }
        if (reachesCutoff(conviction) || conviction == null && reachesCutoff(offense)) {
            return findings.review(Reason.DATES_AROUND_CUTOFF); // convicted before it, the offense was before it too
        }
        var convictedFirst = offense != null && conviction != null && conviction.isBefore(offense.from());
        return convictedFirst || isInFuture(offense) || isInFuture(conviction)
                ? findings.review(Reason.DATES_CONFLICT)
                : Optional.empty();
    }

    /** Whether a state is stated that is surely not California. */
    static boolean isInAnotherState(Facts facts) {
        return isStated(facts.state()) && (State.isAnother(facts.state()) || isElsewhere(facts.state()));
    }

    private static boolean isElsewhere(String place) {
        return ELSEWHERE.contains(PlaceName.key(place, AROUND_ELSEWHERE));
    }

    private static boolean isStated(@Nullable String place) {
        return place != null && !place.isBlank();
    }

    private static boolean reachesCutoff(@Nullable DateRange date) {
        return date != null && !date.isBefore(Prop64.CUT_OFF);
    }

    private boolean isInFuture(@Nullable DateRange date) {
        return date != null && date.from().isAfter(asOf);
    }

    private Optional<Result> pointElsewhere(Reason reason) {
        findings.flag(Flag.POINT_TO_OTHER_REMEDY);
        return findings.without(Outcome.NOT_COVERED, reason);
    }
}
