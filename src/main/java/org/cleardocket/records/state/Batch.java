package org.cleardocket.records.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Consecutive rows of the input.
 *
 * @param rows      the whole ones, in the order of the input
 * @param complete  those of them whose people have no rows elsewhere
 * @param malformed the others
 * @param last      number of the last row
 */
public record Batch(List<Row> rows, List<Row> complete, List<Malformed> malformed, long last) {

    /** Whose rows they are: an id, in one file where files are kept apart. */
    private record Key(String id, int group) {
    }

    /** Rows by person, each in the order of the input. */
    public static Iterable<List<Row>> byPerson(List<Row> rows, boolean separate) {
        var people = new LinkedHashMap<Key, List<Row>>();
        List<Row> person = List.of();
        for (var row : rows) {
            if (person.isEmpty() || !isSamePerson(row, person.getLast(), separate)) {
                person = people.computeIfAbsent(
                        new Key(row.text(Column.SUBJECT_ID), separate ? row.place().input() : 0),
                        _ -> new ArrayList<>());
            }
            person.add(row);
        }
        return people.values();
    }

    private static boolean isSamePerson(Row row, Row other, boolean separate) {
        return row.isSame(Column.SUBJECT_ID, other) && (!separate || row.place().input() == other.place().input());
    }
}
