package org.cleardocket.eligibility;

import static org.cleardocket.eligibility.TodaysLevel.INFRACTION;
import static org.cleardocket.eligibility.TodaysLevel.MISDEMEANOR;
import static org.cleardocket.eligibility.TodaysLevel.NO_CRIME;
import static org.cleardocket.eligibility.TodaysLevel.tried;

import java.util.Set;

/** Possession: what each old subdivision of H&S 11357 would be under today's 11357 and 11362.1. */
final class Today11357 {

    private Today11357() {
    }

    /** Old (a): the amount of concentrate decides; for 18 to 20 it is unclear between 4 and 8 g. */
    static Set<TodaysLevel> concentrate(AgeBand age, Facts facts) {
        return tried(Concentrate.of(facts.gramsConc()), amount -> switch (age) {
            case UNDER_18 -> Set.of(INFRACTION);
            case FROM_18_TO_20 -> switch (amount) {
                case NONE, TO_4_G -> Set.of(INFRACTION);
                case TO_8_G -> Set.of(INFRACTION, MISDEMEANOR);
                case MORE -> Set.of(MISDEMEANOR);
            };
            case FROM_21 -> switch (amount) {
                case NONE, TO_4_G, TO_8_G -> Set.of(NO_CRIME);
                case MORE -> Set.of(MISDEMEANOR);
            };
        });
    }

    /** Old (b): up to 28.5 g of flower. */
    static Set<TodaysLevel> smallAmount(AgeBand age) {
        return switch (age) {
            case UNDER_18, FROM_18_TO_20 -> Set.of(INFRACTION);
            case FROM_21 -> Set.of(NO_CRIME);
        };
    }

    /** Old (c): more than 28.5 g of flower; lawful today only as one's own harvest at home, 11362.1(a)(3). */
    static Set<TodaysLevel> largeAmount(AgeBand age, Facts facts) {
        return switch (age) {
            case UNDER_18 -> Set.of(INFRACTION);
            case FROM_18_TO_20 -> Set.of(MISDEMEANOR);
            case FROM_21 -> Facts.stated(facts.ownHomeHarvest())
                    ? Set.of(NO_CRIME, MISDEMEANOR)
                    : Set.of(MISDEMEANOR);
        };
    }

    /** Old (d) and (e), at a school: today's (c) from 18 on, today's (d) under 18. */
    static Set<TodaysLevel> atSchool(AgeBand age) {
        return switch (age) {
            case UNDER_18 -> Set.of(INFRACTION);
            case FROM_18_TO_20, FROM_21 -> Set.of(MISDEMEANOR);
        };
    }
}
