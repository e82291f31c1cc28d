package org.cleardocket.requests;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word in a text, and how it stands there.
 *
 * @param typed  as it is written
 * @param folded as {@link FoldedName} has it
 * @param before what stands between it and the word before, or the beginning
 * @param after  what stands between it and the word after, or the end
 */
record WrittenWord(String typed, String folded, String before, String after) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String SENTENCE_ENDS = ".*[.!?:;…¡¿\\n].*";

    /** All of a text, with an empty one at each end. */
    static List<WrittenWord> all(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        var found = WORD.matcher(plain).results().toList();
        var words = new ArrayList<WrittenWord>();
        words.add(new WrittenWord("", "", "", ""));
        for (var i = 0; i < found.size(); i++) {
            var one = found.get(i);
            words.add(new WrittenWord(one.group(), FoldedName.of(one.group()),
                    plain.substring(i == 0 ? 0 : found.get(i - 1).end(), one.start()),
                    plain.substring(one.end(), i == found.size() - 1 ? plain.length() : found.get(i + 1).start())));
        }
        words.add(new WrittenWord("", "", "", ""));
        return words;
    }

    /** In small letters with its accents. */
    String small() {
        return typed.toLowerCase(Locale.ROOT);
    }

    boolean hasCapital() {
        return !typed.isEmpty() && Character.isUpperCase(typed.codePointAt(0));
    }

    boolean hasSmallLetter() {
        return typed.codePoints().anyMatch(Character::isLowerCase);
    }

    boolean isNumber() {
        return !typed.isEmpty() && Character.isDigit(typed.codePointAt(0));
    }

    /** Whether a sentence ends before it. */
    boolean beginsSentence() {
        return before.matches(SENTENCE_ENDS);
    }

    /** Whether signs stand around it, as around who is spoken to. */
    boolean isSetOff(boolean first, boolean last) {
        return (first || before.contains(",")) && (last || after.matches("\\s*[,.!?:;…–—-].*"));
    }
}
