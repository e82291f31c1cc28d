package org.cleardocket.eligibility;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of one count.
 *
 * @param rules   the version of the rules that decided: {@code statute-2026-11}
 * @param floor   the least the facts support; {@code null} where no relief is in question
 * @param ceiling the most they could support; {@code null} where no relief is in question
 * @param flags   in the order of {@link Flag}
 * @param reasons in the order met, at least one
 */
public record Result(String rules, Outcome outcome, @Nullable Relief floor, @Nullable Relief ceiling,
        Set<Flag> flags, List<Reason> reasons) {

    public Result {
        var ordered = EnumSet.noneOf(Flag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
        reasons = List.copyOf(reasons);
    }
}
