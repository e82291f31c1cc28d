package org.cleardocket.records.state;

import java.util.List;

/**
 * Consecutive rows of the input.
 *
 * @param rows      the whole ones, in the order of the input
 * @param complete  those people among them who have no rows elsewhere
 * @param malformed the others
 * @param last      number of the last row
 */
public record Batch(List<Row> rows, People complete, List<Malformed> malformed, long last) {
}
