package org.cleardocket.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an operator has settled about a form: which field takes a value, one a line with a tab between. A value may have
 * several lines, and a line without a field keeps its value off the form.
 */
record FieldOverrides(Map<KnownValue, List<String>> fields) {

    static final FieldOverrides NONE = new FieldOverrides(Map.of());

    /** @throws FormUnusable where a line names no value that is known */
    static FieldOverrides read(Stream<String> lines) {
        var fields = new EnumMap<KnownValue, List<String>>(KnownValue.class);
        lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            var cells = line.split("\t+", 2);
            var value = KnownValue.find(cells[0].strip()).orElseThrow(() ->
                    new FormUnusable("has a file of fields that names something unknown: " + cells[0].strip()));
            var names = fields.computeIfAbsent(value, _ -> new ArrayList<>());
            if (cells.length > 1) {
                names.add(cells[1].strip());
            }
        });
        return new FieldOverrides(fields);
    }

    /** @throws FormUnusable where a field is not on the form, or takes no such value: a signature never does */
    Map<KnownValue, List<String>> over(Map<KnownValue, List<String>> places, List<FormField> form) {
        var all = new EnumMap<KnownValue, List<String>>(KnownValue.class);
        all.putAll(places);
        fields.forEach((value, names) -> {
            names.forEach(name -> requireTaking(value, name, form));
            all.put(value, List.copyOf(names));
        });
        return all;
    }

    private static void requireTaking(KnownValue value, String name, List<FormField> form) {
        if (form.stream().noneMatch(field -> field.name().equals(name) && field.kind() == value.kind())) {
            throw new FormUnusable("has no field " + name + " that could take " + value.key());
        }
    }
}
