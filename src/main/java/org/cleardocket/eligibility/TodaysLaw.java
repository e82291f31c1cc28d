package org.cleardocket.eligibility;

import static org.cleardocket.eligibility.TodaysLevel.INFRACTION;
import static org.cleardocket.eligibility.TodaysLevel.MISDEMEANOR;

import java.util.Set;

/** The levels that today's law could give the conduct behind an old charge; unknown facts are tried every way. */
final class TodaysLaw {

    private TodaysLaw() {
    }

    static Set<TodaysLevel> levels(Charge charge, AgeBand age, Facts facts) {
        return switch (charge) {
            case HS_11357_A -> Today11357.concentrate(age, facts);
            case HS_11357_B -> Today11357.smallAmount(age);
            case HS_11357_C -> Today11357.largeAmount(age, facts);
            case HS_11357_D, HS_11357_E -> Today11357.atSchool(age);
            case HS_11358 -> Today11358.levels(age, facts);
            case HS_11359 -> possessionForSale(age);
            case HS_11360_A -> Today11360.felony(age, facts);
            case HS_11360_B -> Today11360.smallAmount(age, facts);
        };
    }

    /** H&S 11359: adults get no dismissal, whatever the amount. */
    private static Set<TodaysLevel> possessionForSale(AgeBand age) {
        return switch (age) {
            case UNDER_18 -> Set.of(INFRACTION);
            case FROM_18_TO_20, FROM_21 -> Set.of(MISDEMEANOR);
        };
    }
}
