package org.cleardocket.eligibility;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much concentrated cannabis, as the limits divide it: 8 g (H&S 11357, 11362.1), and 4 g, which 11357 had for
 * people under 21 until SB 94 of 2017.
 */
enum Concentrate {
    NONE, TO_4_G, TO_8_G, MORE;

    /** The band of an amount; all of them where it is unknown. */
    static Set<Concentrate> of(@Nullable Double grams) {
        if (grams == null) {
            return EnumSet.allOf(Concentrate.class);
        }
        return Set.of(grams == 0 ? NONE : grams <= 4 ? TO_4_G : grams <= 8 ? TO_8_G : MORE);
    }
}
