package org.cleardocket.requests;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the code in what a visitor typed or pasted, be it the whole text in which the code came. */
final class TypedCode {

    private static final int DIGITS = 6;
    private static final Pattern ALONE = Pattern.compile("(?<!\\d)\\d{" + DIGITS + "}(?!\\d)");

    private TypedCode() {
    }

    /** Six digits in whatever script, with anything between them; empty where there is no one code to be seen. */
    static Optional<String> read(String typed) {
        var text = typed.codePoints().map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        var alone = ALONE.matcher(text).results().map(MatchResult::group).distinct().toList();
        if (alone.size() == 1) {
            return Optional.of(alone.getFirst());
        }
        return Optional.of(text.replaceAll("\\D", "")).filter(digits -> digits.length() == DIGITS);
    }
}
