package org.cleardocket.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.cleardocket.eligibility.CodeText.Doubt;

/**
 * Steps 11 to 20 of the order of evaluation: whether the record makes sense as a charge under one of the four sections,
 * and what else is to be said about it.
 *
 * @param code      the section as it was read
 * @param charge    empty where the record does not tell which subdivision was meant
 * @param reference the date of the offense, otherwise of the conviction
 */
record ChargeCheck(Facts facts, CodeText code, Section section, Optional<Charge> charge, DateRange reference,
        LocalDate asOf, Findings findings) {

    /** From this day on small amounts were misdemeanors, whose records are destroyed without being asked. */
    static final LocalDate NEW_MISDEMEANORS = LocalDate.of(1976, 1, 1);

    /** Two years of H&S 11361.5(a), leap days included. */
    private static final long TWO_YEARS_IN_DAYS = 731;

    /** The result where one of the steps fires. */
    Optional<Result> decide() {
        findings.flag(Flag.MAY_ALREADY_BE_CLEARED); // 11: every pre-cutoff result, since the blanket orders
        return Findings.firstOf(Stream.of(
                this::before1976,
                this::asJuvenile,
                this::sayingMore,
                this::subdivisionMissing,
                this::whereAndWhetherKept,
                () -> charge.flatMap(this::contradiction),
                () -> charge.filter(Charge.HS_11357_D::equals).flatMap(_ -> schoolGrounds())));
    }

    /** Step 12. */
    private Optional<Result> before1976() {
        if (reference.isBefore(NEW_MISDEMEANORS)) {
            findings.flag(Flag.DOJ_DESTRUCTION_APPLICATION);
        }
        return section == Section.HS_11357 && !reference.isOnOrAfter(NEW_MISDEMEANORS)
                ? findings.review(Reason.PRE_1976_POSSESSION)
                : Optional.empty();
    }

    /** Step 13. */
    private Optional<Result> asJuvenile() {
        if (Facts.stated(facts.juvenile())) {
            findings.flag(Flag.JUVENILE_FORM);
        } else if (facts.ageBand() == AgeBand.UNDER_18) {
            findings.staffCheck(Reason.TRIED_AS_ADULT);
        }
        return Optional.empty();
    }

    /** What the record says beyond the section may make it another charge. */
    private Optional<Result> sayingMore() {
        return code.doubt().filter(Doubt.OTHER::equals).flatMap(_ -> findings.review(Reason.MORE_THAN_THE_CHARGE));
    }

    /** Steps 14 and 15. */
    private Optional<Result> subdivisionMissing() {
        if (charge.isEmpty()) {
            return findings.review(Reason.SUBDIVISION_MISSING);
        }
        if (charge.get() == Charge.HS_11360_B && code.subdivision().isEmpty()) {
            findings.staffCheck(Reason.SUBDIVISION_FROM_LEVEL);
        }
        return Optional.empty();
    }

    /** Step 16. */
    private Optional<Result> whereAndWhetherKept() {
        var lowTier = charge.filter(Charge::isLowTier).isPresent();
        var destroyable = lowTier || Facts.stated(facts.juvenile());
        if (destroyable && reference.isOnOrAfter(NEW_MISDEMEANORS) && isOlderThanTwoYears()) {
            findings.flag(Flag.RECORD_SHOULD_BE_DESTROYED);
        }
        if (cityProsecutes() && facts.level() != Level.FELONY && (lowTier || isLowered11357a())) {
            findings.flag(Flag.ROUTE_CITY);
        }
        return Optional.empty();
    }

    /** Steps 17 to 19. */
    private Optional<Result> contradiction(Charge charge) {
        if (Facts.stated(facts.deceased())) {
            return findings.review(Reason.DECEASED);
        }
        if (charge.isLowTier() && facts.level() == Level.FELONY || isPrintedOtherwise()) {
            return findings.review(Reason.LEVEL_CONFLICT);
        }
        return switch (charge) {
            case HS_11358, HS_11359 -> {
                if (facts.level() != null && facts.level() != Level.FELONY) {
                    findings.staffCheck(Reason.LEVEL_ALREADY_LOWERED);
                }
                yield Optional.empty();
            }
            case HS_11357_E -> facts.ageBand() != null && facts.ageBand() != AgeBand.UNDER_18
                    ? findings.review(Reason.AGE_CONFLICT)
                    : Optional.empty();
            case HS_11360_B -> switch (facts.conduct()) {
                case SALE, TRANSPORT_FOR_SALE, IMPORT_EXPORT -> findings.review(Reason.CONDUCT_CONFLICT);
                case GIFT, TRANSPORT_PERSONAL -> Optional.empty();
                case null -> Optional.empty();
            };
            case HS_11357_A, HS_11357_B, HS_11357_C, HS_11357_D, HS_11360_A -> Optional.empty();
        };
    }

    /** The record prints another level beside the section, or more than one. */
    private boolean isPrintedOtherwise() {
        return code.levels().stream().anyMatch(level -> level != facts.level());
    }

    /** Step 20: still a misdemeanor, with a lighter first penalty. */
    private Optional<Result> schoolGrounds() {
        findings.flag(Flag.COUNTY_POLICY_CHECK);
        return findings.review(Reason.SCHOOL_GROUNDS, Relief.REDESIGNATE_INFRACTION);
    }

    private boolean isOlderThanTwoYears() {
        return ChronoUnit.DAYS.between(reference.to(), asOf) > TWO_YEARS_IN_DAYS;
    }

    private boolean cityProsecutes() {
        return facts.prosecutingCity() != null && ProsecutingCity.find(facts.prosecutingCity()).isPresent();
    }

    /** A wobbler: who prosecuted is known only from its level. */
    private boolean isLowered11357a() {
        return charge.equals(Optional.of(Charge.HS_11357_A)) && facts.level() != null;
    }
}
