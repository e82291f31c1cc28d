package org.cleardocket.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that one line of a wording file can say. */
final class Branches {

    private static final int FIGURE = 5;

    private Branches() {
    }

    /** Each branch of a plural or a choice, with a figure for every other value, as most of them are. */
    static Stream<String> of(String sentence) {
        var pattern = new MessagePattern(sentence);
        var format = new MessageFormat(sentence, Locale.US);
        return Stream.concat(selectors(pattern), Stream.of("other")).distinct()
                .map(selector -> format.format(values(pattern, selector))).distinct();
    }

    private static Stream<String> selectors(MessagePattern pattern) {
        return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_SELECTOR).map(pattern::getSubstring);
    }

    private static Map<String, Object> values(MessagePattern pattern, String selector) {
        return IntStream.range(0, pattern.countParts())
                .filter(index -> pattern.getPartType(index) == MessagePattern.Part.Type.ARG_START).boxed()
                .collect(Collectors.toMap(
                        index -> pattern.getSubstring(pattern.getPart(index + 1)),
                        index -> value(pattern.getPart(index).getArgType(), selector),
                        (first, _) -> first));
    }

    private static Object value(MessagePattern.ArgType type, String selector) {
        return switch (type) {
            case NONE, SIMPLE -> FIGURE;
            case SELECT -> selector;
            case PLURAL, SELECTORDINAL, CHOICE -> number(selector);
        };
    }

    private static int number(String selector) {
        return switch (selector) {
            case "one" -> 1;
            case String exact when exact.startsWith("=") -> Integer.parseInt(exact.substring(1));
            default -> FIGURE;
        };
    }
}
