package org.cleardocket.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cleardocket.language.WordFile;

/** The words and sentences in {@code i18n/keywords.properties}. */
final class KeywordFile {

    /**
     * @param tag  of the language
     * @param kind what it is for: {@code stop}, {@code stop.sentences}, {@code courtesy} …
     * @param bare as {@link BareWords} has it
     */
    record Entry(String tag, String kind, String bare) {
    }

    private KeywordFile() {
    }

    /** In the order of the keys, so that the same language wins each time. */
    static List<Entry> read() {
        var lines = WordFile.read("keywords");
        return new TreeSet<>(lines.stringPropertyNames()).stream()
                .flatMap(key -> entries(key, lines.getProperty(key)))
                .toList();
    }

    private static Stream<Entry> entries(String key, String words) {
        var dot = key.indexOf('.');
        var tag = key.substring(0, dot).replace('_', '-');
        return Arrays.stream(words.split(","))
                .map(word -> new Entry(tag, key.substring(dot + 1), BareWords.of(word)));
    }
}
