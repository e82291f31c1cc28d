package org.cleardocket.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A county of California. Kept in {@code law/counties.tsv}.
 *
 * @param name {@code San Luis Obispo}
 */
public record County(String name) {

    public static final County LOS_ANGELES = new County("Los Angeles");

    private static final Set<String> AROUND = Set.of("county", "co", "cnty", "cty", "condado", "of", "the", "de",
            "superior", "sup", "court", "ct", "corte", "california", "calif", "cal", "ca");
    private static final String SAN_FRANCISCO = "city and county of ";

    private static final List<List<String>> ROWS = LawTable.rows("counties.tsv");
    private static final List<County> ALL = ROWS.stream().map(row -> new County(row.getFirst())).toList();
    private static final Map<String, County> BY_KEY = byKey();

    /** In alphabetical order. */
    public static List<County> all() {
        return ALL;
    }

    /**
     * The county that somebody wrote: {@code LA County}, {@code County of Kern}, {@code S. Bernardino Co.}.
     *
     * @return empty where it is none of the 58, or may be more than one
     */
    public static Optional<County> read(String written) {
        return Optional.ofNullable(BY_KEY.get(key(written)));
    }

    private static String key(String written) {
        var plain = written.strip();
        return PlaceName.key(plain.regionMatches(true, 0, SAN_FRANCISCO, 0, SAN_FRANCISCO.length())
                ? plain.substring(SAN_FRANCISCO.length()) : plain, AROUND);
    }

    private static Map<String, County> byKey() {
        var byKey = new HashMap<String, County>();
        ROWS.forEach(row -> spellings(row.get(0), row.get(1))
                .forEach(spelling -> byKey.put(key(spelling), new County(row.get(0)))));
        return Map.copyOf(byKey);
    }

    private static Stream<String> spellings(String name, String also) {
        return Stream.concat(also.isEmpty() ? Stream.empty() : Stream.of(also.split(" ")), Stream.of(name,
                name.replaceFirst("^San(ta)? ", "S "), name.replaceFirst("^San ", "Sn "),
                name.replaceFirst("^Santa ", "Sta ")));
    }
}
