package org.cleardocket.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A city whose own office prosecutes misdemeanors; everywhere else, and for every felony, it is the District Attorney.
 * Kept in {@code law/prosecuting-cities.tsv}. What counts is who prosecuted then, so a city here is a suggestion.
 *
 * @param key     {@code long-beach}
 * @param name    {@code Long Beach}
 * @param offices who prosecuted when, from the earliest on
 */
public record ProsecutingCity(String key, String name, List<Office> offices) {

    /**
     * An office and the days on which it prosecuted for the city.
     *
     * @param name  {@code Long Beach City Prosecutor}
     * @param from  {@code LocalDate.MIN} where nothing earlier is known
     * @param until the last day; {@code LocalDate.MAX} while it lasts
     */
    public record Office(String name, String address, LocalDate from, LocalDate until) {

        boolean prosecutedOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> AROUND = Set.of("city", "ciudad", "of", "de", "the", "ca", "calif", "california");
    private static final Map<String, ProsecutingCity> BY_KEY = read();

    public ProsecutingCity {
        offices = List.copyOf(offices);
    }

    public static List<ProsecutingCity> all() {
        return List.copyOf(BY_KEY.values());
    }

    /** The city of this key or name in any usual spelling: {@code City of Long Beach}. */
    public static Optional<ProsecutingCity> find(String keyOrName) {
        var letters = PlaceName.key(keyOrName, AROUND);
        return all().stream().filter(city -> PlaceName.key(city.name, AROUND).equals(letters)).findFirst();
    }

    /** The office that prosecuted for the city on this day. */
    public Optional<Office> officeOn(LocalDate day) {
        return offices.stream().filter(office -> office.prosecutedOn(day)).findFirst();
    }

    private static String key(String name) {
        return SPACES.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private static Map<String, ProsecutingCity> read() {
        var byKey = new LinkedHashMap<String, ProsecutingCity>();
        for (var row : LawTable.rows("prosecuting-cities.tsv")) {
            var office = new Office(row.get(1), row.get(2),
                    row.get(3).isEmpty() ? LocalDate.MIN : LocalDate.parse(row.get(3)),
                    row.get(4).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(4)));
            var city = new ProsecutingCity(key(row.get(0)), row.get(0), List.of(office));
            byKey.merge(city.key(), city, ProsecutingCity::followedBy);
        }
        return byKey;
    }

    private ProsecutingCity followedBy(ProsecutingCity later) {
        return new ProsecutingCity(key, name, Stream.concat(offices.stream(), later.offices.stream()).toList());
    }
}
