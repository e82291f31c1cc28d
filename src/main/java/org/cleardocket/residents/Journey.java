package org.cleardocket.residents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The way through the pages, worked out anew from the answers each time: which pages there are, which one is next,
 * which may be visited. Nobody remembers where a visitor "is".
 */
final class Journey {

    private static final LocalDate LATELY = LocalDate.of(2015, 1, 1);
    private static final Stop LIST = Stop.of(Step.LIST);
    private static final Stop RESULTS = Stop.of(Step.RESULTS);

    private final Answers answers;
    private final List<CountAnswers> counts = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();

    private Journey(Answers answers) {
        this.answers = answers;
        var first = CountAnswers.NONE.withId(answers.nextId());
        for (var told : answers.told().isEmpty() ? List.of(first) : answers.told()) {
            var steps = steps(told);
            counts.add(told.only(steps));
            steps.forEach(step -> stops.add(new Stop(step, told.id())));
        }
        stops.add(LIST);
        stops.add(RESULTS);
        for (var step : List.of(Step.ASK, Step.NAME, Step.BIRTH_DATE, Step.PHONE, Step.CODE, Step.PAPERS,
                Step.CONSENT, Step.REVIEW)) {
            stops.add(Stop.of(step));
        }
    }

    static Journey of(Answers answers) {
        return new Journey(answers);
    }

    /** The questions that matter for one conviction, given what was said of it. */
    static List<Step> steps(CountAnswers count) {
        return switch (count.place()) {
            case OTHER_STATE, FEDERAL, NEVER_CONVICTED -> List.of(Step.COUNTY);
            case OTHER_COUNTY -> List.of(Step.COUNTY, Step.OFFENSE);
            case LOS_ANGELES, NOT_SURE -> stepsHere(count);
            case null -> stepsHere(count);
        };
    }

    private static List<Step> stepsHere(CountAnswers count) {
        var steps = new ArrayList<>(List.of(Step.COUNTY, Step.OFFENSE, Step.WHEN));
        if (isTold(steps, count) && LawQuestions.areNeedless(count.only(steps))) {
            return steps;
        }
        if (count.when() != null && mayBeDecidedLater(count.when()) && LawQuestions.dependsOnDecided(count.only(steps))) {
            steps.add(Step.DECIDED);
        }
        var isTold = isTold(steps, count.only(steps));
        steps.add(Step.COURT); // this and the next for the staff, who look the file up
        steps.add(Step.CASE_NUMBER);
        if (CaseDoubt.of(count.only(steps)).isPresent()) {
            steps.add(Step.CASE_CHECK);
        }
        steps.addAll(isTold ? LawQuestions.asked(count, steps) : LawQuestions.USUAL);
        steps.add(Step.FINISHED);
        return steps;
    }

    private static boolean isTold(List<Step> steps, CountAnswers count) {
        return steps.stream().allMatch(count::isAnswered);
    }

    /** What happened in the last two years before the cut-off may have been decided after it. */
    private static boolean mayBeDecidedLater(RoughDate when) {
        return when.range().filter(range -> range.isBefore(LATELY)).isEmpty();
    }

    /** Whether a page exists and everything before it is done. */
    boolean mayVisit(Stop stop) {
        if (stop.equals(LIST) && !answers.removed().isEmpty() && answers.told().isEmpty()) {
            return true; // there the last one can be put back
        }
        var place = stops.indexOf(stop);
        return place < 0 ? isOneMore(stop) : place <= stops.indexOf(firstUndone());
    }

    /** Where someone belongs who may not visit the page they asked for. Nobody is led past a result unseen. */
    Stop insteadOf(Stop stop) {
        if (isRemoved(stop) && mayVisit(LIST)) {
            return LIST; // there they see that it is removed, and can put it back
        }
        var undone = firstUndone();
        if (undone.isAboutCount()) {
            return undone;
        }
        return stop.isAboutCount() ? LIST : undone.step() == Step.NAME ? RESULTS : undone;
    }

    private boolean isRemoved(Stop stop) {
        return stop.isAboutCount() && answers.removed().stream().anyMatch(count -> count.id() == stop.count());
    }

    /** The first page that still needs them. */
    Stop firstUndone() {
        return stops.stream().filter(Predicate.not(this::isDone)).findFirst().orElse(stops.getLast());
    }

    /** Whether every conviction named is told whole. */
    boolean isCheckDone() {
        return !firstUndone().isAboutCount();
    }

    /** Whether one more conviction can be told. */
    boolean mayAddCount() {
        return isCheckDone() && answers.hasRoom();
    }

    /** The page after this one is answered. */
    Stop next(Stop stop) {
        if (!stops.contains(stop) || !isDone(stop)) {
            return undoneCountOrList(); // the answer made its own question needless, or asks it once more
        }
        var after = stops.subList(stops.indexOf(stop) + 1, stops.size()).stream()
                .filter(one -> one.step() != Step.CODE || !isDone(one))
                .findFirst().orElse(stop);
        return after.isAboutCount() && after.count() != stop.count() ? undoneCountOrList() : after;
    }

    /** The page after a single answer was changed: whatever the change left open, else back to where it came from. */
    Stop nextAfterChange(Stop stop) {
        return stop.isAboutCount() && !isReadyToSend() ? undoneCountOrList() : firstUndone();
    }

    /** The page before this one; empty before the first. */
    Optional<Stop> back(Stop stop) {
        if (isOneMore(stop)) {
            return Optional.of(LIST);
        }
        if (answers.told().isEmpty() && mayVisit(LIST)) {
            return stop.equals(LIST) ? Optional.empty() : Optional.of(LIST);
        }
        return stops.subList(0, Math.max(0, stops.indexOf(stop))).reversed().stream()
                .filter(one -> one.step() != Step.CODE || !isDone(one))
                .findFirst();
    }

    /** Where "back" leads while a single answer is changed. */
    Stop backFromChange() {
        return isReadyToSend() ? firstUndone() : undoneCountOrList();
    }

    /** The place of a conviction among the others, from 1; one more comes last. */
    int number(Stop stop) {
        return isOneMore(stop) ? counts.size() + 1
                : counts.stream().map(CountAnswers::id).toList().indexOf(stop.count()) + 1;
    }

    /** How far this page is along its part of the way. */
    Progress progress(Stop stop) {
        var part = isOneMore(stop) ? List.of(stop) : stops.stream()
                .filter(one -> one.count() == stop.count() && !one.equals(LIST) && !one.equals(RESULTS)
                        && one.step() != Step.ASK)
                .toList();
        return new Progress(part.indexOf(stop) + 1,
                isOneMore(stop) ? steps(CountAnswers.NONE).size() : part.size());
    }

    record Progress(int position, int total) {
    }

    private boolean isReadyToSend() {
        return firstUndone().step() == Step.REVIEW;
    }

    private Stop undoneCountOrList() {
        return isCheckDone() ? LIST : firstUndone();
    }

    private boolean isOneMore(Stop stop) {
        return stop.step() == Step.COUNTY && stop.count() == answers.nextId() && mayAddCount();
    }

    private boolean isDone(Stop stop) {
        if (stop.isAboutCount()) {
            return counts.stream().anyMatch(one -> one.id() == stop.count() && one.isAnswered(stop.step()));
        }
        return stop.step().onlyTells() ? stop.step() != Step.REVIEW : answers.help().isAnswered(stop.step());
    }
}
