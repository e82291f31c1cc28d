package org.cleardocket.eligibility;

import static org.cleardocket.eligibility.Level.FELONY;
import static org.cleardocket.eligibility.Level.INFRACTION;
import static org.cleardocket.eligibility.Level.MISDEMEANOR;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The levels a conviction could have had when it was made. */
final class LevelThen {

    /** From this day on 11357(b) was an infraction: SB 1449 of 2010. */
    static final LocalDate SMALL_AMOUNT_INFRACTION = LocalDate.of(2011, 1, 1);

    private LevelThen() {
    }

    /** A stated level is taken as it is. */
    static Set<Level> levels(Charge charge, @Nullable Level stated, DateRange reference) {
        if (stated != null) {
            return Set.of(stated);
        }
        return switch (charge) {
            case HS_11357_A -> Set.of(FELONY, MISDEMEANOR);
            case HS_11357_B -> smallAmount(reference);
            case HS_11357_C, HS_11357_D, HS_11357_E, HS_11360_B -> Set.of(MISDEMEANOR);
            case HS_11358, HS_11359, HS_11360_A -> Set.of(FELONY);
        };
    }

    /**
     * The levels a record may show: the one of its time, the one to which a court may have lowered it since, and always
     * a felony. Where the charge had none, the record is of another one, and a person must look at it.
     */
    static Set<Level> onRecord(Charge charge) {
        return charge == Charge.HS_11357_B ? EnumSet.allOf(Level.class) : EnumSet.of(FELONY, MISDEMEANOR);
    }

    private static Set<Level> smallAmount(DateRange reference) {
        var levels = EnumSet.noneOf(Level.class);
        if (reference.from().isBefore(SMALL_AMOUNT_INFRACTION)) {
            levels.add(MISDEMEANOR);
        }
        if (!reference.to().isBefore(SMALL_AMOUNT_INFRACTION)) {
            levels.add(INFRACTION);
        }
        return levels;
    }
}
