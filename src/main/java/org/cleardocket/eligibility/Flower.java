package org.cleardocket.eligibility;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much marijuana other than concentrate, as the limit of H&S 11357, 11360(b) and 11362.1 divides it. */
enum Flower {
    TO_28_5_G, MORE;

    /** The band of an amount; all of them where it is unknown. */
    static Set<Flower> of(@Nullable Double grams) {
        return grams == null ? EnumSet.allOf(Flower.class) : Set.of(grams <= 28.5 ? TO_28_5_G : MORE);
    }
}
