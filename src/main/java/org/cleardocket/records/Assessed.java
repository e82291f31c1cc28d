package org.cleardocket.records;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cleardocket.records.Tally.Figure;
import org.cleardocket.records.state.Batch;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Lines;
import org.cleardocket.records.state.Malformed;
import org.cleardocket.records.state.Row;

/** One batch, assessed: lines for every file of the result, and what was counted. */
final class Assessed {

    private static final int ROOM = 1 << 14;
    private static final int ROOM_FOR_ALL = 3 << 17;

    final Lines convictions = new Lines(ROOM);
    final Lines differences = new Lines(64);
    final Lines errors = new Lines(64);
    final Lines all;
    final Lines condensed;
    final Tally tally = new Tally();
    private final boolean full;

    Assessed(boolean full) {
        this.full = full;
        all = new Lines(full ? ROOM_FOR_ALL : 0);
        condensed = new Lines(full ? ROOM_FOR_ALL / 2 : 0);
    }

    /** Reports what is odd, in the order of the rows, and says which rows cannot be assessed. */
    Set<Row> addProblems(Batch batch, List<String> inputs, DecidePeople people) {
        tally.add(Figure.ROWS, batch.rows().size() + (long) batch.malformed().size());
        var fatal = new HashSet<Row>();
        var next = 0;
        for (var row : batch.rows()) {
            while (next < batch.malformed().size() && batch.malformed().get(next).place().number() < row.number()) {
                addMalformed(batch.malformed().get(next++), inputs);
            }
            var problem = RowProblem.of(row, people.policy(), people.question());
            if (problem != null) {
                if (problem.fatal()) {
                    fatal.add(row);
                }
                tally.add(problem.fatal() ? Figure.NOT_ASSESSED : Figure.NOTED, 1);
                tally.add(Figure.OF_NOBODY_KNOWN, problem.fatal() && row.isEmpty(Column.SUBJECT_ID) ? 1 : 0);
                addError(row.place(), problem.column().name(), problem.reason(), !problem.fatal(), inputs);
            }
        }
        while (next < batch.malformed().size()) {
            addMalformed(batch.malformed().get(next++), inputs);
        }
        return fatal;
    }

    private void addMalformed(Malformed malformed, List<String> inputs) {
        tally.add(Figure.NOT_ASSESSED, 1);
        tally.add(Figure.OF_NOBODY_KNOWN, malformed.person() == null ? 1 : 0);
        addError(malformed.place(), "", malformed.reason(), false, inputs);
    }

    private void addError(Row.Place place, String column, String reason, boolean assessed, List<String> inputs) {
        errors.cell(inputs.get(place.input())).comma().cell(place.number()).comma().cell(place.line()).comma()
                .cell(column).comma().cell(reason).comma().cell(assessed ? "yes" : "no").newLine();
    }

    /** A row as it came, with what was decided of it. */
    void add(Row row, byte[] cells) {
        convictions.cell(row.number()).comma();
        row.write(convictions, Column.SUBJECT_ID);
        convictions.comma().raw(cells).newLine();
        if (full) {
            row.writeTo(all);
            all.comma().raw(cells).newLine();
            writeCondensed(row);
            condensed.raw(cells).newLine();
        }
    }

    /** A row of which nothing was decided. */
    void add(Row row, EligibilityCells cells) {
        if (full) {
            var blank = cells.blank(row);
            row.writeTo(all);
            all.comma().raw(blank).newLine();
            writeCondensed(row);
            condensed.raw(blank).newLine();
        }
    }

    private void writeCondensed(Row row) {
        for (var column : Column.CONDENSED) {
            row.write(condensed, column);
            condensed.comma();
        }
    }
}
