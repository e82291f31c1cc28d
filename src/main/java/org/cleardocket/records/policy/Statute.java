package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cleardocket.eligibility.Flag;
import org.cleardocket.eligibility.Outcome;
import org.cleardocket.eligibility.Prior;
import org.cleardocket.eligibility.Prop64;
import org.cleardocket.eligibility.Relief;
import org.cleardocket.eligibility.Result;
import org.cleardocket.records.history.History;
import org.cleardocket.records.state.Row;
import org.jspecify.annotations.Nullable;

/**
 * The law itself (H&S 11361.8), with what the state's file says of a count; everything else stays unknown, the day of
 * the offense first of all. Where rows of a person could not be read, nothing is promised: a super strike may be among
 * them. It shares none of the faults of 2019.
 */
record Statute(String name, String version) implements Policy {

    /** Of the file, not of the law: {@link History#isIncomplete}. A flag, and a reason where it decides. */
    private static final String HISTORY_INCOMPLETE = "HISTORY_INCOMPLETE";
    /** Of the file too: {@link StatuteCount#isUnclear}. */
    private static final String RECORD_UNCLEAR = "RECORD_UNCLEAR";

    @Override
    public List<Finding> decide(History history, Question question) {
        var asked = Stream.concat(history.convictions().stream(), history.possible().stream())
                .filter(one -> StatuteCount.isAskedFor(one, question.county())).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return List.of();
        }
        var counts = StatuteCount.all(history);
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

    @Override
    public boolean passesOver(Row row) {
        return RowCharges.of(row).leavesToAnotherCount();
    }

    private static Finding finding(StatuteCount count, List<StatuteCount> all, History history, LocalDate asOf) {
        var facts = count.facts(all, history, asOf);
        var result = Prop64.evaluate(facts, asOf);
        var flags = EnumSet.copyOf(result.flags());
        if (count.isDoubtful() || count.isUnclear()) {
            flags.add(Flag.STAFF_CHECK);
        }
        var doubts = doubts(count, history, result);
        var relief = result.floor() != null && !doubts.isEmpty();
        return new Finding(count.conviction(), doubts.isEmpty() ? determination(result) : review(result, doubts),
                facts.priors().stream().filter(Prior::countsAsSuperStrike).map(Prior::section).toList(),
                facts.priors().stream().filter(Prior::countsAsRegistrable).map(Prior::section).toList(),
                List.of(name(relief ? Relief.NO_CHANGE_PROP64 : result.floor()), name(ceiling(result, doubts)),
                        joined(flags) + (history.isIncomplete() ? ';' + HISTORY_INCOMPLETE : "")));
    }

    private static boolean isPromised(@Nullable Relief floor) {
        return floor != null && floor != Relief.NO_CHANGE_PROP64;
    }

    /** Why the result is held back; of an unclear record it is not denied either. */
    private static List<String> doubts(StatuteCount count, History history, Result result) {
        var doubts = new ArrayList<String>();
        if (result.floor() != null && result.outcome() != Outcome.NEEDS_REVIEW && count.isUnclear()) {
            doubts.add(RECORD_UNCLEAR);
        }
        if (history.isIncomplete() && isPromised(result.floor())) {
            doubts.add(HISTORY_INCOMPLETE);
        }
        return doubts;
    }

    private static @Nullable Relief ceiling(Result result, List<String> doubts) {
        return doubts.contains(RECORD_UNCLEAR) && result.ceiling() == Relief.NO_CHANGE_PROP64
                ? Relief.DISMISS_AND_SEAL : result.ceiling();
    }

    private static Determination review(Result result, List<String> doubts) {
        return new Determination(Effect.REVIEW, Outcome.NEEDS_REVIEW.name(),
                joined(result.reasons()) + ';' + String.join(";", doubts));
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
