package org.cleardocket.records;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cleardocket.records.history.Conviction;
import org.cleardocket.records.history.History;
import org.cleardocket.records.policy.Effect;
import org.cleardocket.records.policy.Finding;
import org.cleardocket.records.policy.Policy;
import org.cleardocket.records.policy.Question;
import org.cleardocket.records.state.StateDate;
import org.jspecify.annotations.Nullable;

/** What is counted on the way, to be added up in any order. */
final class Tally {

    /** Single figures. */
    enum Figure {
        ROWS, NOT_ASSESSED, NOTED, PEOPLE, CONVICTIONS,
        /** Of rows that are not assessed: those of which it is not known whose they are. */
        OF_NOBODY_KNOWN,
        /** Of convictions under the four sections in the county. */
        RELEVANT_FELONIES, RELEVANT_NON_FELONIES, PEOPLE_WITH_RELEVANT,
        PEOPLE_WITH_RELIEF
    }

    /** What would be done. */
    enum Choice { POLICY, ALL_PROP64, ALL_PROP64_AND_RELATED }

    /** Which convictions a person would have no more. */
    enum Gone { FELONY, CONVICTION, CONVICTION_OF_7_YEARS }

    /** People for whom a choice does this. */
    record Freed(Choice choice, Gone gone) {
    }

    private static final int RECENT = 7;

    private final Map<Figure, Long> figures = new EnumMap<>(Figure.class);
    private final Map<Freed, Long> freed = new HashMap<>();
    private final SortedMap<String, Long> sections = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> determinations = new TreeMap<>();
    private final SortedMap<String, Long> differences = new TreeMap<>();
    private final SortedMap<Integer, LocalDate> earliest = new TreeMap<>();
    private @Nullable LocalDate earliestKnown;

    void add(Figure figure, long count) {
        figures.merge(figure, count, Long::sum);
    }

    void addDifference(String words) {
        differences.merge(words, 1L, Long::sum);
    }

    void add(History history, List<Finding> findings, Question question) {
        add(Figure.PEOPLE, 1);
        add(Figure.CONVICTIONS, history.convictions().size());
        findings.forEach(this::addDetermination);
        var relevant = history.convictions().stream().filter(one -> Policy.isRelevant(one, question)).toList();
        relevant.forEach(this::addRelevant);
        add(Figure.PEOPLE_WITH_RELEVANT, relevant.isEmpty() ? 0 : 1);
        var relieved = convictions(findings, one -> one.determination().effect().isRelief());
        add(Figure.PEOPLE_WITH_RELIEF, relieved.isEmpty() ? 0 : 1);
        addFreed(history, findings, relieved, question);
    }

    private void addDetermination(Finding finding) {
        determinations.computeIfAbsent(finding.determination().words(), _ -> new TreeMap<>())
                .merge(finding.determination().reason(), 1L, Long::sum);
    }

    private void addRelevant(Conviction conviction) {
        add(conviction.isFelony() ? Figure.RELEVANT_FELONIES : Figure.RELEVANT_NON_FELONIES, 1);
        sections.merge(String.valueOf(conviction.section().canonical()), 1L, Long::sum);
        addEarliest(conviction.row().place().input(), conviction.date());
        if (conviction.date().isAfter(StateDate.NULL)) {
            addEarliestKnown(conviction.date());
        }
    }

    private void addEarliest(int input, LocalDate date) {
        earliest.merge(input, date, (a, b) -> b.isBefore(a) ? b : a);
    }

    private void addEarliestKnown(@Nullable LocalDate date) {
        if (earliestKnown == null || date != null && date.isBefore(earliestKnown)) {
            earliestKnown = date;
        }
    }

    private static HashSet<Conviction> convictions(List<Finding> findings, Predicate<Finding> which) {
        return findings.stream().filter(which).map(Finding::conviction).collect(Collectors.toCollection(HashSet::new));
    }

    private void addFreed(History history, List<Finding> findings, HashSet<Conviction> relieved, Question question) {
        var dismissed = convictions(findings,
                one -> one.determination().effect() == Effect.DISMISS);
        addFreed(Choice.POLICY, history, relieved::contains, dismissed::contains, question);
        Predicate<Conviction> prop64 = one -> Policy.isRelevant(one, question);
        addFreed(Choice.ALL_PROP64, history, prop64, prop64, question);
        var andRelated = prop64.or(one -> one.section().related() && one.isOf(question.exactly()));
        addFreed(Choice.ALL_PROP64_AND_RELATED, history, andRelated, andRelated, question);
    }

    private void addFreed(Choice choice, History history, Predicate<Conviction> relieved,
            Predicate<Conviction> dismissed, Question question) {
        if (history.convictions().stream().noneMatch(relieved)) {
            return;
        }
        var since = StateDate.plusYears(question.asOf(), -RECENT);
        addFreed(choice, Gone.FELONY, history, Conviction::isFelony, relieved);
        addFreed(choice, Gone.CONVICTION, history, _ -> true, dismissed);
        addFreed(choice, Gone.CONVICTION_OF_7_YEARS, history, one -> one.date().isAfter(since), dismissed);
    }

    /** A person with such convictions, each of which would be gone. */
    private void addFreed(Choice choice, Gone gone, History history, Predicate<Conviction> which,
            Predicate<Conviction> helped) {
        var isFreed = history.convictions().stream().anyMatch(which)
                && history.convictions().stream().filter(which).allMatch(helped);
        if (isFreed) {
            freed.merge(new Freed(choice, gone), 1L, Long::sum);
        }
    }

    void add(Tally other) {
        other.figures.forEach(this::add);
        other.freed.forEach((key, count) -> freed.merge(key, count, Long::sum));
        other.sections.forEach((key, count) -> sections.merge(key, count, Long::sum));
        other.determinations.forEach((words, reasons) -> reasons.forEach((reason, count) ->
                determinations.computeIfAbsent(words, _ -> new TreeMap<>()).merge(reason, count, Long::sum)));
        other.differences.forEach((key, count) -> differences.merge(key, count, Long::sum));
        other.earliest.forEach(this::addEarliest);
        addEarliestKnown(other.earliestKnown);
    }

    long count(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    long count(Freed what) {
        return freed.getOrDefault(what, 0L);
    }

    /** Relevant convictions by the first of the four sections they name. */
    SortedMap<String, Long> sections() {
        return sections;
    }

    /** Decided convictions by the policy's words and reasons. */
    SortedMap<String, SortedMap<String, Long>> determinations() {
        return determinations;
    }

    /** Differing convictions by both policies' words. */
    SortedMap<String, Long> differences() {
        return differences;
    }

    /** The earliest date of a relevant conviction in each file that has one; the null date is the earliest of all. */
    SortedMap<Integer, LocalDate> earliest() {
        return earliest;
    }

    /** The same in all files, of those that have a date. */
    @Nullable LocalDate earliestKnown() {
        return earliestKnown;
    }
}
