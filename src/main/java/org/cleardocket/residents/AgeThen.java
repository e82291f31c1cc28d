package org.cleardocket.residents;

import org.cleardocket.eligibility.AgeBand;
import org.jspecify.annotations.Nullable;

/** How old someone was when it happened. */
enum AgeThen {
    UNDER_18(AgeBand.UNDER_18), FROM_18_TO_20(AgeBand.FROM_18_TO_20), FROM_21(AgeBand.FROM_21), NOT_SURE(null);

    private final @Nullable AgeBand band;

    AgeThen(@Nullable AgeBand band) {
        this.band = band;
    }

    /** Null where they are not sure. */
    @Nullable AgeBand band() {
        return band;
    }
}
