package org.cleardocket.eligibility;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What the same conduct would be today, had the Act been in effect at the time of the offense: H&S 11361.8(e). */
enum TodaysLevel {
    NO_CRIME,
    INFRACTION,
    MISDEMEANOR;

    /** What the statute gives a conviction of that level: the lower level of today, or nothing. */
    Relief reliefFrom(Level then) {
        return switch (this) {
            case NO_CRIME -> Relief.DISMISS_AND_SEAL;
            case INFRACTION -> then == Level.INFRACTION ? Relief.NO_CHANGE_PROP64 : Relief.REDESIGNATE_INFRACTION;
            case MISDEMEANOR -> then == Level.FELONY ? Relief.REDESIGNATE_MISDEMEANOR : Relief.NO_CHANGE_PROP64;
        };
    }

    /** All levels a table gives when every way a fact could have been is tried. */
    static <T> Set<TodaysLevel> tried(Collection<T> ways, Function<T, Set<TodaysLevel>> table) {
        var levels = EnumSet.noneOf(TodaysLevel.class);
        ways.forEach(way -> levels.addAll(table.apply(way)));
        return levels;
    }
}
