package org.cleardocket.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** By which words a form's field is known; the table is {@code paper/form-fields.tsv}. */
final class FieldPatterns {

    private record Row(Pattern words, Pattern unless) {
    }

    private static final Map<KnownValue, Row> ROWS = read();

    private FieldPatterns() {
    }

    /**
     * The one field of this kind that takes each value. A value that none takes, or that two might take, has none.
     * For a box it is only a guess: a wrong box says something to a court, so a person compares it with the form.
     */
    static Map<KnownValue, List<String>> places(List<FormField> fields, FormField.Kind kind) {
        var places = new EnumMap<KnownValue, List<String>>(KnownValue.class);
        ROWS.forEach((value, row) -> {
            var taking = fields.stream().filter(field -> value.kind() == kind && takes(field, value, row)).map(FormField::name).toList();
            if (taking.size() == 1) {
                places.put(value, taking);
            }
        });
        return places;
    }

    private static boolean takes(FormField field, KnownValue value, Row row) {
        var words = field.words();
        return field.kind() == value.kind()
                && row.words().matcher(words).find() && !row.unless().matcher(words).find();
    }

    private static Map<KnownValue, Row> read() {
        var rows = new EnumMap<KnownValue, Row>(KnownValue.class);
        OwnFiles.text("/paper/form-fields.tsv").lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
            var cells = line.split("\t", -1);
            rows.put(KnownValue.find(cells[0]).orElseThrow(),
                    new Row(Pattern.compile(cells[1]), Pattern.compile(cells[2].isEmpty() ? "(?!)" : cells[2])));
        });
        return rows;
    }
}
