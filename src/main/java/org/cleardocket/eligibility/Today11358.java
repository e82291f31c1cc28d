package org.cleardocket.eligibility;

import static org.cleardocket.eligibility.TodaysLevel.INFRACTION;
import static org.cleardocket.eligibility.TodaysLevel.MISDEMEANOR;
import static org.cleardocket.eligibility.TodaysLevel.NO_CRIME;
import static org.cleardocket.eligibility.TodaysLevel.tried;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Growing: what it would be under today's H&S 11358, 11362.1, 11362.2 and, away from a home, 11362.4(e). */
final class Today11358 {

    private static final int MOST_PLANTS = 6;

    private Today11358() {
    }

    static Set<TodaysLevel> levels(AgeBand age, Facts facts) {
        return tried(ways(facts.plants() == null ? null : facts.plants() <= MOST_PLANTS),
                few -> tried(ways(facts.atHome()),
                        home -> Set.of(level(age, few, home))));
    }

    private static TodaysLevel level(AgeBand age, boolean sixPlantsOrFewer, boolean atHome) {
        return switch (age) {
            case UNDER_18 -> INFRACTION;
            case FROM_18_TO_20 -> sixPlantsOrFewer ? INFRACTION : MISDEMEANOR;
            case FROM_21 -> !sixPlantsOrFewer ? MISDEMEANOR : atHome ? NO_CRIME : INFRACTION;
        };
    }

    private static List<Boolean> ways(@Nullable Boolean fact) {
        return fact == null ? List.of(true, false) : List.of(fact);
    }
}
