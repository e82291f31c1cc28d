package org.cleardocket.language;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sentences and words of a text of whole lines. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?][”)]*(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(’\\p{L}+)?");

    private Sentences() {
    }

    /** A line that ends without a full stop, such as a label, ends a sentence all the same. */
    static int count(String text) {
        return text.lines().mapToInt(line -> END.split(line).length).sum();
    }

    /** Runs of letters or figures; what follows an apostrophe belongs to the word. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
