package org.cleardocket.eligibility;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A way to clear a conviction or an arrest beside Proposition 64. Offered wherever the facts do not rule it out; unknown
 * facts rule nothing out, because a person looks before anything is filed.
 */
public enum OtherRemedy {
    /** The court or the state destroys the record. */
    DESTROY_RECORD("H&S 11361.5", (facts, result) -> result.flags().contains(Flag.RECORD_SHOULD_BE_DESTROYED)
            || result.flags().contains(Flag.DOJ_DESTRUCTION_APPLICATION)),
    /** A record of juvenile court is sealed whole. */
    SEAL_JUVENILE("WIC 781, 786", (facts, result) -> Facts.stated(facts.juvenile())),
    /** An arrest that led to no conviction is sealed. */
    SEAL_ARREST("PC 851.91", (facts, result) -> Facts.stated(facts.noConviction())),
    /** An old plea under PC 1000 is withdrawn. */
    WITHDRAW_DIVERSION_PLEA("PC 1203.43", (facts, result) -> Facts.stated(facts.noConviction())),
    /** Relief without asking. */
    AUTOMATIC("PC 1203.425", (facts, result) -> isAdultConviction(facts)
            && !convictedBefore(facts, LocalDate.of(1973, 1, 1))),
    /** The conviction is set aside after probation. */
    SET_ASIDE_PROBATION("PC 1203.4", (facts, result) -> isAdultConviction(facts)),
    /** The same where there was no probation, for a misdemeanor or an infraction. */
    SET_ASIDE_NO_PROBATION("PC 1203.4a", (facts, result) -> isAdultConviction(facts)
            && facts.level() != Level.FELONY),
    /** The same for a felony sentence in county jail or prison. */
    SET_ASIDE_FELONY("PC 1203.41", (facts, result) -> mayBeAdultFelony(facts)),
    /** The same for an older prison felony that would be served in county jail today. */
    SET_ASIDE_OLD_PRISON("PC 1203.42", (facts, result) -> mayBeAdultFelony(facts)
            && mayBeConvictedBefore(facts, LocalDate.of(2011, 10, 1))),
    /** A felony that could have been a misdemeanor becomes one; never 11358, 11359 or 11360(a). */
    LOWER_WOBBLER("PC 17(b)", (facts, result) -> mayBeAdultFelony(facts) && !isStraightFelony(facts)),
    /** Felony possession becomes a misdemeanor. */
    PROP_47("PC 1170.18", (facts, result) -> mayBeAdultFelony(facts) && !isStraightFelony(facts)
            && mayBeConvictedBefore(facts, LocalDate.of(2014, 11, 5))),
    /** Whoever did not understand what the plea meant for immigration asks the court to cancel it. */
    CANCEL_PLEA("PC 1473.7", (facts, result) -> isAdultConviction(facts)),
    /** The court says that someone has reformed, and asks the governor for a pardon. */
    REHABILITATION("PC 4852.01", (facts, result) -> mayBeAdultFelony(facts)),
    /** The governor forgives. */
    PARDON("PC 4800", (facts, result) -> isAdultConviction(facts)),
    /** The president's pardons of October 2022 and December 2023, for simple possession under federal law alone. */
    FEDERAL_PARDON("Proclamations 10467, 10688", (facts, result) -> Facts.stated(facts.federal()));

    private static final Set<OtherRemedy> BESIDE_DISMISSAL = EnumSet.of(DESTROY_RECORD, CANCEL_PLEA, PARDON);

    private final String law;
    private final BiPredicate<Facts, Result> notRuledOut;

    OtherRemedy(String law, BiPredicate<Facts, Result> notRuledOut) {
        this.law = law;
        this.notRuledOut = notRuledOut;
    }

    /** The law it rests on, as a lawyer cites it. */
    public String law() {
        return law;
    }

    /** Where the {@code law} wordings speak of it: {@code remedy.prop-47}, followed by {@code .who} for whom it is. */
    public String key() {
        return WordingKey.of("remedy", this);
    }

    /**
     * The ones to name beside a result, in the order in which they are worth asking about. What is dismissed need not be
     * set aside or lowered; what federal law makes of it is unsettled, so the ways that may help there stay (LAW 7.1).
     */
    public static List<OtherRemedy> beside(Facts facts, Result result) {
        return Arrays.stream(values())
                .filter(remedy -> result.floor() != Relief.DISMISS_AND_SEAL || BESIDE_DISMISSAL.contains(remedy))
                .filter(remedy -> remedy.notRuledOut.test(facts, result)).toList();
    }

    private static boolean isAdultConviction(Facts facts) {
        return !Coverage.isInAnotherState(facts) && !Facts.stated(facts.federal())
                && !Facts.stated(facts.noConviction()) && !Facts.stated(facts.juvenile());
    }

    private static boolean mayBeAdultFelony(Facts facts) {
        var mayBeFelony = facts.level() == null ? !charge(facts).map(Charge::isLowTier).orElse(false)
                : facts.level() == Level.FELONY;
        return mayBeFelony && isAdultConviction(facts);
    }

    /** A felony that could never have been a misdemeanor instead. */
    private static boolean isStraightFelony(Facts facts) {
        return charge(facts).map(charge -> switch (charge) {
            case HS_11358, HS_11359, HS_11360_A -> true;
            case HS_11357_A, HS_11357_B, HS_11357_C, HS_11357_D, HS_11357_E, HS_11360_B -> false;
        }).orElse(false);
    }

    private static Optional<Charge> charge(Facts facts) {
        return CodeText.read(facts.raw()).flatMap(code -> Section.of(code)
                .flatMap(section -> Charge.of(section, code.subdivision(), facts.level())));
    }

    private static boolean convictedBefore(Facts facts, LocalDate day) {
        return facts.convictionDate() != null && facts.convictionDate().isBefore(day);
    }

    /** An offense of that day or later was not decided before it either. */
    private static boolean mayBeConvictedBefore(Facts facts, LocalDate day) {
        return Stream.of(facts.convictionDate(), facts.offenseDate()).filter(Objects::nonNull)
                .noneMatch(date -> date.isOnOrAfter(day));
    }
}
