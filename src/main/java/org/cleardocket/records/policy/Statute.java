package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.Relief;
import org.cleardocket.eligibility.Result;
import org.cleardocket.records.history.History;
import org.jspecify.annotations.Nullable;

/**
 * The law itself (H&S 11361.8), with what the state's file says of a count; everything else stays unknown, the day of
 * the offense first of all. Where rows of a person could not be read, nothing is promised: a super strike may be among
 * them. It shares none of the faults of 2019.
 */
record Statute(String name, String version) implements Policy {

    /** Of the file, not of the law: {@link History#isIncomplete}. A flag, and a reason where it decides. */
    private static final String HISTORY_INCOMPLETE = "HISTORY_INCOMPLETE";

    @Override
    public List<Finding> decide(History history, Question question) {
        var asked = history.convictions().stream()
                .filter(one -> StatuteCount.isAskedFor(one, question.county())).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var counts = history.convictions().stream().map(StatuteCount::of).toList();
        return counts.stream()
                .filter(count -> asked.contains(count.conviction()))
                .map(count -> finding(count, counts, history, question.asOf()))
                .toList();
    }

    @Override
    public List<String> moreColumns() {
        return List.of("Floor", "Ceiling", "Flags");
    }

    /** Nobody knows whose rows without an id are, nor what else that person was convicted of. */
    @Override
    public boolean keepsFaultsOf2019() {
        return false;
    }

    private static Finding finding(StatuteCount count, List<StatuteCount> all, History history, LocalDate asOf) {
        var facts = count.facts(all, history, asOf);
        var result = Prop64.evaluate(facts, asOf);
        var flags = EnumSet.copyOf(result.flags());
        if (count.isDoubtful()) {
            flags.add(Flag.STAFF_CHECK);
        }
        var heldBack = history.isIncomplete() && isPromised(result.floor());
        return new Finding(count.conviction(), heldBack ? review(result) : determination(result),
                facts.priors().stream().filter(Prior::countsAsSuperStrike).map(Prior::section).toList(),
                facts.priors().stream().filter(Prior::countsAsRegistrable).map(Prior::section).toList(),
                List.of(name(heldBack ? Relief.NO_CHANGE_PROP64 : result.floor()), name(result.ceiling()),
                        joined(flags) + (history.isIncomplete() ? ';' + HISTORY_INCOMPLETE : "")));
    }

    private static boolean isPromised(@Nullable Relief floor) {
        return floor != null && floor != Relief.NO_CHANGE_PROP64;
    }

    private static Determination review(Result result) {
        return new Determination(Effect.REVIEW, Outcome.NEEDS_REVIEW.name(),
                joined(result.reasons()) + ';' + HISTORY_INCOMPLETE);
    }

    private static Determination determination(Result result) {
        return new Determination(effect(result.outcome()), result.outcome().name(), joined(result.reasons()));
    }

    private static Effect effect(Outcome outcome) {
        return switch (outcome) {
            case DISMISS_AND_SEAL -> Effect.DISMISS;
            case REDESIGNATE_INFRACTION, REDESIGNATE_MISDEMEANOR -> Effect.LOWER;
            case NEEDS_REVIEW, RESENTENCE_PETITION -> Effect.REVIEW;
            case NO_CHANGE_PROP64, NOT_COVERED, ALREADY_CLEARED, ROUTE_OTHER_COUNTY -> Effect.NONE;
        };
    }

    private static String name(@Nullable Relief relief) {
        return relief == null ? "-" : relief.name();
    }

    private static String joined(Iterable<? extends Enum<?>> names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(Enum::name).collect(Collectors.joining(";"));
    }
}
