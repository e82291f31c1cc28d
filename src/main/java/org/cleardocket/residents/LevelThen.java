package org.cleardocket.residents;

import org.cleardocket.eligibility.Level;
import org.jspecify.annotations.Nullable;

/** How serious the court said it was. */
enum LevelThen {
    FELONY(Level.FELONY), MISDEMEANOR(Level.MISDEMEANOR), INFRACTION(Level.INFRACTION), NOT_SURE(null);

    private final @Nullable Level level;

    LevelThen(@Nullable Level level) {
        this.level = level;
    }

    /** Null where they are not sure. */
    @Nullable Level level() {
        return level;
    }
}
