package org.cleardocket.requests;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as it is said on the telephone: Latin letters without accents, apostrophes or capitals. {@code Seán O’Brien} is
 * kept as {@code " sean obrien seanobrien "}: each word has a space on both sides, and all of them stand together once,
 * so that a name is found whether its parts are written as one word or as several. {@code St. John} is kept as
 * {@code Saint John} too, and the reverse.
 */
final class SpokenName {

    private static final Transliterator LATIN = Transliterator.getInstance("NFKC; Any-Latin; Latin-ASCII; NFKD; Lower");
    private static final String APOSTROPHES = "['’‘‛`´′ʼʻʹ＇\"“”]";

    /** Said or left out as people like, and titles. */
    private static final Set<String> LEFT_OUT = Set.of("de", "del", "la", "las", "los", "el", "da", "das", "do", "dos",
            "di", "du", "le", "van", "von", "der", "den", "ter", "bin", "ibn", "al", "y", "e", "jr", "sr", "mr", "mrs",
            "ms");

    private static final Map<String, String> ALSO_WRITTEN = Map.of("st", "saint", "saint", "st", "ste", "sainte",
            "sainte", "ste");

    private SpokenName() {
    }

    /** What is kept of a name, to be searched. */
    static String of(String name) {
        var words = words(name);
        var also = words.stream().map(word -> ALSO_WRITTEN.getOrDefault(word, word)).toList();
        return Stream.of(words, also).distinct()
                .map(all -> String.join(" ", all) + ' ' + String.join("", all) + ' ')
                .collect(Collectors.joining("", " ", ""));
    }

    /** The words that a search asks for: all but those that may be left out, unless there are no others. */
    static List<String> asked(String typed) {
        var words = words(typed);
        var needed = words.stream().filter(word -> !LEFT_OUT.contains(word)).toList();
        return needed.isEmpty() ? words : needed;
    }

    /** The words of a search for a name of which nobody knows yet how it is said, as {@link FoldedName} has them. */
    static List<String> folded(String typed) {
        return Arrays.stream(FoldedName.of(typed).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word)).toList();
    }

    private static List<String> words(String name) {
        var latin = LATIN.transliterate(name.replaceAll(APOSTROPHES, "")).replaceAll("\\p{M}|" + APOSTROPHES, "");
        return Arrays.stream(latin.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
