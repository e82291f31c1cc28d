package org.cleardocket.records.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cleardocket.records.RefusedInput;

/**
 * Rows of whole people.
 *
 * @param rows       all that can be read, in the order of the input
 * @param incomplete who of them has other rows, which cannot
 * @param separate   whether one id in two files is two people
 */
public record People(List<Row> rows, Set<Person> incomplete, boolean separate) {

    /** Far more than anyone has; what is decided of a person takes memory by the square of it. */
    private static final int MOST_ROWS = 5_000;

    /** @param last of so many rows of one person */
    static void requireFew(int rows, Row last) {
        if (rows > MOST_ROWS) {
            var words = last.isEmpty(Column.SUBJECT_ID)
                    ? "More than %,d rows have no SUBJECT_ID, row %d among them. This policy takes them for one person,"
                            + " as in 2019, and memory holds no more. Nothing was written."
                    : "More than %,d rows have the same SUBJECT_ID, row %d among them. Nobody has so many, and memory"
                            + " holds no more. Nothing was written.";
            throw new RefusedInput(words.formatted(MOST_ROWS, last.number()));
        }
    }

    /** The same people without some rows, and so incomplete where one of theirs is missing. */
    public People without(Predicate<Row> unreadable) {
        var left = new ArrayList<Row>(rows.size());
        var missing = new HashSet<>(incomplete);
        for (var row : rows) {
            if (unreadable.test(row)) {
                missing.add(Person.of(row, separate));
            } else {
                left.add(row);
            }
        }
        return new People(left, missing, separate);
    }

    /**
     * Rows by person, each in the order of the input.
     *
     * @throws RefusedInput where one has more rows than memory holds
     */
    public Map<Person, List<Row>> byPerson() {
        var people = new LinkedHashMap<Person, List<Row>>();
        List<Row> person = List.of();
        for (var row : rows) {
            if (person.isEmpty() || !isSamePerson(row, person.getLast())) {
                person = people.computeIfAbsent(Person.of(row, separate), _ -> new ArrayList<>());
            }
            person.add(row);
            requireFew(person.size(), row);
        }
        return people;
    }

    private boolean isSamePerson(Row row, Row other) {
        return row.isSame(Column.SUBJECT_ID, other) && (!separate || row.place().input() == other.place().input());
    }
}
