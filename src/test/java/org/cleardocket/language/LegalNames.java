package org.cleardocket.language;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that a resident will meet on papers and doors, so that another word would only mislead. A measure of
 * reading takes each for one short word.
 */
final class LegalNames {

    /** The offices that the law names, and the state and country whose law it is. */
    private static final List<String> OFFICES_AND_PLACES = List.of("Public Defender", "District Attorney",
            "City Prosecutor", "California", "U.S.");

    /** What the law, a court paper and a lawyer call it: the levels that pages explain, and the law of immigration. */
    private static final List<String> TERMS = List.of("misdemeanor", "infraction", "immigration");

    private static final Pattern NAME = Pattern.compile(Stream.of(OFFICES_AND_PLACES, TERMS).flatMap(List::stream)
            .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
            .collect(Collectors.joining("|", "\\b(", ")(?!\\p{L})")), Pattern.CASE_INSENSITIVE);

    /** Forms, sections of the law and telephone numbers: letters and figures to copy, not to read. */
    private static final Pattern NUMBER = Pattern.compile(
            "[A-Z]{2,4}[- ]\\d{3,5}|\\d{5}(\\([a-z]\\))?|\\(\\d{3}\\) \\d{3}-\\d{4}");

    private LegalNames() {
    }

    /** The text with the shortest of words for each name. */
    static String asOneSyllable(String text) {
        return NUMBER.matcher(NAME.matcher(text).replaceAll("X")).replaceAll("X");
    }
}
