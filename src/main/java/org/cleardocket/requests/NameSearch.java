package org.cleardocket.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The condition that a name must meet to be found. Each word that was typed must stand in it, in whatever order: as part
 * of a word, or as its beginning where only one or two letters were typed. Words hold nothing but letters and digits, so
 * none of them means anything to SQL.
 */
final class NameSearch {

    /** Shorter words are another word with any letter changed. */
    private static final int SHORTEST_WITH_A_SLIP = 4;
    /** Longer words have more misspellings than a database should compare. */
    private static final int LONGEST_WITH_A_SLIP = 30;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<String> conditions = new ArrayList<>();
    private final boolean near;

    private NameSearch(boolean near) {
        this.near = near;
    }

    /** @param near whether one letter of each word may be wrong, missing, too many, or in its neighbor's place */
    static String condition(String typed, boolean near) {
        var search = new NameSearch(near);
        var asked = SpokenName.asked(typed).stream().map(NameSearch::word).toList();
        asked.forEach(search::add);
        return search.conditions.isEmpty() ? "false" : "(%s or name_spoken is null and (%s or %s))".formatted(
                String.join(" and ", search.conditions), unspoken(asked), unspoken(SpokenName.folded(typed)));
    }

    /** A name that was taken in a moment ago by an older version. */
    private static String unspoken(List<String> words) {
        return words.isEmpty() ? "false" : words.stream().map(word -> "name_folded like '%" + word(word) + "%'")
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** @throws IllegalArgumentException where it has more than letters and digits: it would mean something to SQL */
    static String word(String one) {
        if (!WORD.matcher(one).matches()) {
            throw new IllegalArgumentException("This is no word of a name.");
        }
        return one;
    }

    private void add(String word) {
        var mayHaveSlip = near && word.length() >= SHORTEST_WITH_A_SLIP && word.length() <= LONGEST_WITH_A_SLIP;
        var spellings = Stream.concat(spellings(word).map(NameSearch::part),
                mayHaveSlip ? Stream.of(slip(word)) : Stream.empty());
        conditions.add(spellings.collect(Collectors.joining(" or ", "(", ")")));
    }

    /** {@code joerg} for {@code Jörg}, whose accent is gone. */
    private static Stream<String> spellings(String word) {
        return Stream.of(word, word.replaceAll("([aou])e|(a)a", "$1$2")).distinct();
    }

    private static String part(String word) {
        return like((word.length() < 3 ? " " : "") + word);
    }

    /** One slip leaves the beginning or the end of a word as it is, which an index can look up; then each letter counts. */
    private static String slip(String word) {
        var gap = (word.length() - 1) / 2;
        return "((%s or %s) and name_spoken ~ '%s')".formatted(like(' ' + word.substring(0, gap)),
                like(word.substring(gap + 1) + ' '), slips(word));
    }

    private static String slips(String word) {
        var length = word.length();
        return Stream.of(
                IntStream.range(0, length).mapToObj(at -> word.substring(0, at) + ".?" + word.substring(at + 1)),
                IntStream.rangeClosed(0, length).mapToObj(at -> word.substring(0, at) + '.' + word.substring(at)),
                IntStream.range(0, length - 1).mapToObj(at -> word.substring(0, at) + word.charAt(at + 1)
                        + word.charAt(at) + word.substring(at + 2)))
                .flatMap(each -> each).collect(Collectors.joining("|", " (", ") "));
    }

    private static String like(String part) {
        return "name_spoken like '%" + part + "%'";
    }
}
