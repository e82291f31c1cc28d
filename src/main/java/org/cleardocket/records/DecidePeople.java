package org.cleardocket.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cleardocket.records.history.Conviction;
import org.cleardocket.records.history.History;
import org.cleardocket.records.policy.Finding;
import org.cleardocket.records.policy.Policy;
import org.cleardocket.records.policy.Question;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Lines;
import org.cleardocket.records.state.People;
import org.cleardocket.records.state.Person;
import org.cleardocket.records.state.Row;
import org.jspecify.annotations.Nullable;

/**
 * Decides people, all of whose rows are at hand.
 *
 * @param against to be compared with
 */
record DecidePeople(Policy policy, @Nullable Policy against, Question question) {

    private static final int ROOM = 256;

    /** The two sides of a difference; either may be missing. */
    private record Sides(@Nullable Finding here, @Nullable Finding there) {

        boolean differ() {
            return here == null || there == null
                    || here.determination().effect() != there.determination().effect();
        }
    }

    /**
     * Decides people by their rows, all of which can be assessed.
     *
     * @param decided hears of every row that was decided
     */
    void decide(People people, Tally tally, Consumer<Decided> decided) {
        var cells = new EligibilityCells(policy, question);
        for (var person : people.byPerson().entrySet()) {
            var history = History.of(person.getValue(), people.incomplete().contains(person.getKey()));
            var findings = findings(policy, person.getKey(), history);
            tally.add(history, findings, question);
            if (against == null) {
                findings.forEach(one -> decided.accept(
                        new Decided(one.conviction().row().number(), cells(cells, one, history), null)));
            } else {
                sides(findings, findings(against, person.getKey(), history)).forEach((conviction, sides) ->
                        decided.accept(compared(conviction, sides, cells, history, tally)));
            }
        }
    }

    /** Rows without an id are nobody's, whichever of the two policies takes them for one person. */
    private List<Finding> findings(Policy by, Person person, History history) {
        return by.keepsFaultsOf2019() || !person.id().isEmpty() ? by.decide(history, question) : List.of();
    }

    /** Whether a row can be assessed. */
    boolean takes(Row row) {
        var problem = RowProblem.of(row, policy, question);
        return problem == null || !problem.fatal();
    }

    private static byte[] cells(EligibilityCells cells, Finding finding, History history) {
        var line = new Lines(ROOM);
        cells.write(finding, history, line);
        return line.toBytes();
    }

    private static Map<Conviction, Sides> sides(List<Finding> here, List<Finding> there) {
        var sides = new LinkedHashMap<Conviction, Sides>();
        here.forEach(one -> sides.put(one.conviction(), new Sides(one, null)));
        there.forEach(one -> sides.merge(one.conviction(), new Sides(null, one),
                (first, second) -> new Sides(first.here, second.there)));
        return sides;
    }

    private static Decided compared(Conviction conviction, Sides sides, EligibilityCells cells, History history,
            Tally tally) {
        byte[] difference = null;
        if (sides.differ()) {
            tally.addDifference(words(sides.here) + " / " + words(sides.there));
            difference = new Lines(ROOM)
                    .cell(conviction.row().number()).comma()
                    .cell(conviction.row().text(Column.SUBJECT_ID)).comma()
                    .cell(conviction.section().text()).comma()
                    .cell(words(sides.here)).comma().cell(reason(sides.here)).comma()
                    .cell(words(sides.there)).comma().cell(reason(sides.there)).newLine().toBytes();
        }
        return new Decided(conviction.row().number(),
                sides.here == null ? null : cells(cells, sides.here, history), difference);
    }

    /** The header of the list of differences. */
    List<String> differenceColumns() {
        var there = against == null ? "" : against.name();
        return List.of("row", "subject_id", "code_section", policy.name() + " determination",
                policy.name() + " reason", there + " determination", there + " reason");
    }

    private static String words(@Nullable Finding finding) {
        return finding == null ? "not decided"
                : finding.determination().words().isEmpty() ? "undetermined" : finding.determination().words();
    }

    private static String reason(@Nullable Finding finding) {
        return finding == null ? "" : finding.determination().reason();
    }
}
