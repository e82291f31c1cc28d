package org.cleardocket.requests;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.cleardocket.language.WordFile;

/**
 * The words in {@code i18n/names.properties}.
 *
 * @param common    with their accents, because these tell a word from a name
 * @param months    and days
 * @param before    a month
 * @param after     a word that begins a sentence
 * @param greetings and titles
 */
record NameWords(Set<String> common, Set<String> months, Set<String> before, Set<String> after, Set<String> greetings,
        Set<String> particles) {

    static NameWords read() {
        var lines = WordFile.read("names");
        return new NameWords(words(lines, "words").collect(toUnmodifiableSet()), folded(lines, "months"),
                folded(lines, "before"), folded(lines, "after"), folded(lines, "greetings"), folded(lines, "particles"));
    }

    private static Set<String> folded(Properties lines, String key) {
        return words(lines, key).map(FoldedName::of).collect(toUnmodifiableSet());
    }

    private static Stream<String> words(Properties lines, String key) {
        return Stream.of(lines.getProperty(key).split(",")).map(String::strip);
    }
}
