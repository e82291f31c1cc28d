package org.cleardocket.messaging;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.WordFile;

/** Words that no text may say: the matter, the law, a result. From {@code i18n/forbidden.properties}. */
final class ForbiddenWords {

    /** Sections have five digits, case numbers at least as many; phone numbers are written with spaces or dashes. */
    private static final String LONG_NUMBER = "[\\p{L}\\p{N}]*\\d{5}[\\p{L}\\p{N}]*";
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";

    private final Properties lines;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    private ForbiddenWords(Properties lines) {
        this.lines = lines;
    }

    static ForbiddenWords read() {
        return new ForbiddenWords(WordFile.read("forbidden"));
    }

    /** Those in a text of this language, as they stand there: of its own words, of English and of every language. */
    List<String> in(String text, Language language) {
        return patterns.computeIfAbsent(language.tag().replace('-', '_'), this::pattern)
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results().map(MatchResult::group).distinct().toList();
    }

    private Pattern pattern(String language) {
        var words = Stream.of("all", "en", language).distinct()
                .flatMap(key -> Arrays.stream(lines.getProperty(key, "").split(",")))
                .map(String::strip).filter(word -> !word.isEmpty())
                .map(ForbiddenWords::expression);
        return Pattern.compile(Stream.concat(Stream.of(LONG_NUMBER), words).collect(joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A star stands for any letters, a space also for none and for a sign between. */
    private static String expression(String word) {
        var anywhere = word.startsWith("*"); // in languages without spaces the letters beside are other words
        var before = anywhere ? "" : "(?<!" + LETTER + ")";
        var after = !word.endsWith("*") ? "(?!" + LETTER + ")" : anywhere ? "" : LETTER + "*";
        var inner = Arrays.stream(Normalizer.normalize(word, Normalizer.Form.NFKC).replace("*", "").split(" "))
                .map(Pattern::quote).collect(joining("[\\s\\p{Pd}.,/·]*"));
        return before + inner + after;
    }
}
