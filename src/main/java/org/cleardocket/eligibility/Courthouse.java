package org.cleardocket.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place of the Los Angeles Superior Court where criminal or juvenile cases were heard, closed ones too: people
 * remember the court of their day. Kept in {@code law/courthouses.tsv}.
 *
 * @param key       the portal's own three letters, not the court's
 * @param address   street address; empty for a closed site
 * @param successor key of the court that took its criminal cases over, where that is known; otherwise empty
 */
public record Courthouse(String key, String name, String address, Use use, String successor) {

    /** What a courthouse is used for today. */
    public enum Use { OPEN, LIMITED, JUVENILE, CRIMINAL_ENDED, CLOSED }

    private static final Map<String, Courthouse> BY_KEY = read();

    /** In the order of a drop-down: open ones by area, then juvenile and closed ones. */
    public static List<Courthouse> all() {
        return List.copyOf(BY_KEY.values());
    }

    public static Optional<Courthouse> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static Map<String, Courthouse> read() {
        var byKey = new LinkedHashMap<String, Courthouse>();
        LawTable.rows("courthouses.tsv").forEach(row -> byKey.put(row.get(0),
                new Courthouse(row.get(0), row.get(1), row.get(3), Use.valueOf(row.get(2)), row.get(4))));
        return byKey;
    }
}
