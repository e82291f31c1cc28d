package org.cleardocket.eligibility;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells California from the other states, which are kept in {@code law/other-states.tsv}, in any usual spelling. */
final class State {

    private static final Set<String> AROUND = Set.of("state", "of", "the", "estado", "de", "usa", "us", "eeuu");
    private static final Set<String> CALIFORNIA = Set.of("ca", "cal", "calif", "california");
    private static final Set<String> OTHERS = LawTable.rows("other-states.tsv").stream().flatMap(List::stream)
            .map(name -> PlaceName.key(name, AROUND)).filter(key -> !key.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private State() {
    }

    static boolean isCalifornia(String written) {
        return CALIFORNIA.contains(PlaceName.key(written, AROUND));
    }

    /** Not where it is no state that we know, or could be none. */
    static boolean isAnother(String written) {
        return OTHERS.contains(PlaceName.key(written, AROUND));
    }
}
