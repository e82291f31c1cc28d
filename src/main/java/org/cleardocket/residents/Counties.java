package org.cleardocket.residents;

import java.util.List;
import org.cleardocket.eligibility.County;

/** The counties of California. */
final class Counties {

    /** All but Los Angeles. */
    static final List<String> OTHERS = County.all().stream().filter(county -> !county.equals(County.LOS_ANGELES))
            .map(County::name).toList();

    private Counties() {
    }
}
