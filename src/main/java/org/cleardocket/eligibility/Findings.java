package org.cleardocket.eligibility;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flags and reasons met on the way to a result, and the ways in which one ends. */
final class Findings {

    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<Reason> reasons = new ArrayList<>();

    void flag(Flag flag) {
        flags.add(flag);
    }

    void reason(Reason reason) {
        reasons.add(reason);
    }

    void staffCheck(Reason reason) {
        flag(Flag.STAFF_CHECK);
        reason(reason);
    }

    /** An outcome without relief, which has neither floor nor ceiling. */
    Optional<Result> without(Outcome outcome, Reason reason) {
        reason(reason);
        return Optional.of(result(outcome, null, null));
    }

    Optional<Result> review(Reason reason) {
        return review(reason, Relief.DISMISS_AND_SEAL);
    }

    Optional<Result> review(Reason reason, Relief ceiling) {
        reason(reason);
        return Optional.of(result(Outcome.NEEDS_REVIEW, Relief.NO_CHANGE_PROP64, ceiling));
    }

    Result result(Outcome outcome, @Nullable Relief floor, @Nullable Relief ceiling) {
        return new Result(Prop64.RULES, outcome, floor, ceiling, flags, reasons);
    }

    /** Takes the steps in their order until one fires; later ones are not taken. */
    static Optional<Result> firstOf(Stream<Supplier<Optional<Result>>> steps) {
        return steps.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
