package org.cleardocket.eligibility;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of one count.
 *
 * @param rules   the version of the rules that decided: {@code statute-2026-11}
 * @param floor   the least the facts support; {@code null} where no relief is in question
 * @param ceiling the most they could support; {@code null} where no relief is in question
 * @param reasons in the order met
 */
public record Result(String rules, Outcome outcome, @Nullable Relief floor, @Nullable Relief ceiling,
        Set<Flag> flags, List<Reason> reasons) {
}
