package org.cleardocket.eligibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table under {@code law/} in the resources: one row a line, cells between tabs, the first line names the columns,
 * lines that begin with {@code #} are remarks.
 */
final class LawTable {

    private LawTable() {
    }

    /** The rows without the names of the columns, every row with all its cells. */
    static List<List<String>> rows(String file) {
        try (var stream = LawTable.class.getResourceAsStream("/law/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no table law/" + file);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
