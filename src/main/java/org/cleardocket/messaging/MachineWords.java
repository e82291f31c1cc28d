package org.cleardocket.messaging;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cleardocket.language.WordFile;
import org.springframework.stereotype.Component;

/**
 * Messages that a machine wrote and no person: a phone's reaction to a text, the answer of a phone whose owner drives
 * or is away, a carrier's notice. Their patterns are in {@code i18n/machines.properties}.
 */
@Component
class MachineWords {

    private static final String MARKS = "“”\"„‟«»‹›「」『』《》〈〉〝〞'";
    private static final String QUOTATION = "[" + MARKS + "] *\\S.*?(?: *[" + MARKS + "]|…|\\.\\.\\.)";
    private static final String PICTURES = "(?:[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{1F1E6}-\\x{1F1FF}"
            + "\\x{E0020}-\\x{E007F}] *)+";
    private static final Pattern EDGES = Pattern.compile("^[ (\\[*_~.-]++|[ )\\].!。*_~-]++$");

    /** What stands for something else in a pattern; all other signs stand for themselves. */
    private static final Map<String, String> SIGNS = Map.of("“…”", QUOTATION, "👍", PICTURES, "*", ".*", "{", "(?:",
            "/", "|", "}", ")", "\\d", "[+(]?\\d", " ", " *");
    private static final Pattern SIGN = Pattern.compile(SIGNS.keySet().stream().map(Pattern::quote).collect(joining("|")));

    /** A reaction to one of our texts in a language that nobody thought of: at most so many words beside the quotation. */
    private static final int WORDS_BESIDE = 5;
    private static final int SHORTEST_QUOTATION = 20;
    private static final Pattern ANY_QUOTATION = Pattern.compile("[" + MARKS + "] *(\\S.*?) *(?:…|\\.\\.\\.)? *[" + MARKS + "]"
            + "(?=[^" + MARKS + "]*$)", Pattern.DOTALL);

    private final Map<String, Pattern> kinds;

    MachineWords() {
        var lines = WordFile.read("machines");
        kinds = lines.stringPropertyNames().stream().collect(Collectors.groupingBy(
                key -> key.substring(key.indexOf('.') + 1),
                Collectors.collectingAndThen(Collectors.mapping(key -> pattern(lines.getProperty(key)), joining("|")),
                        all -> Pattern.compile(all, Pattern.DOTALL))));
    }

    /**
     * Whether a message is no person's own.
     *
     * @param ours what we have texted to its number
     */
    boolean wrote(String message, Collection<String> ours) {
        var plain = EDGES.matcher(plain(message)).replaceAll("");
        return kinds.entrySet().stream()
                .anyMatch(kind -> kind.getValue().matcher(plain).matches() && !isQuestion(kind.getKey(), plain))
                || quotesOneOf(ours, plain);
    }

    /** Answers that somebody set up for their absence ask nothing. */
    private static boolean isQuestion(String kind, String plain) {
        return kind.equals("away") && Stream.of("?", "？", "؟", "՞").anyMatch(plain::contains);
    }

    /** The verb of a reaction is in the language of the phone, the quotation is ours, and nothing else is there. */
    private static boolean quotesOneOf(Collection<String> ours, String plain) {
        var found = ANY_QUOTATION.matcher(plain);
        if (!found.find() || found.group(1).length() < SHORTEST_QUOTATION) {
            return false;
        }
        var beside = plain.substring(0, found.start()) + ' ' + plain.substring(found.end());
        return !beside.matches(".*[?？؟՞¿\\d].*") && BareWords.split(beside.strip()).size() <= WORDS_BESIDE
                && ours.stream().anyMatch(text -> plain(text).startsWith(found.group(1)));
    }

    private static String pattern(String patterns) {
        return Stream.of(patterns.split("\\|")).map(one -> expression(plain(one))).collect(joining("|"));
    }

    private static String expression(String pattern) {
        var expression = new StringBuilder();
        var end = 0;
        for (var sign : SIGN.matcher(pattern).results().toList()) {
            expression.append(quoted(pattern.substring(end, sign.start()))).append(SIGNS.get(sign.group()));
            end = sign.end();
        }
        return expression + quoted(pattern.substring(end));
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "" : Pattern.quote(words);
    }

    /** In small letters, without accents and what cannot be seen, and with one kind of apostrophe and of space. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036F\\u064B-\\u0655\\uFE00-\\uFE0F\\p{Cf}&&[^\\x{E0020}-\\x{E007F}]]", "")
                .replaceAll("[’‘ʼ`]", "'")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .toLowerCase(Locale.ROOT).strip();
    }
}
