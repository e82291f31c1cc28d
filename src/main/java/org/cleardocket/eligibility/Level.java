package org.cleardocket.eligibility;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How serious a conviction is, from worst to least. */
public enum Level {
    FELONY, MISDEMEANOR, INFRACTION;

    /**
     * The levels that a record of this section may show: those of its time, that to which a court may have lowered it
     * since, and always a felony, because the section may have been named wrong. Where the section is not one of the four, or not read, it may show any.
     *
     * @param raw the section as a record prints it: {@code 11357(B) HS}
     */
    public static Set<Level> onRecord(@Nullable String raw) {
        var levels = EnumSet.noneOf(Level.class);
        CodeText.read(raw).filter(code -> code.doubt().isEmpty()).ifPresent(code -> code.charges()
                .forEach(charge -> levels.addAll(LevelThen.onRecord(charge))));
        return levels.isEmpty() ? EnumSet.allOf(Level.class) : levels;
    }
}
