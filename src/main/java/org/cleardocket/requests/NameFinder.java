package org.cleardocket.requests;

import static java.util.stream.Collectors.toSet;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds names in a text. A name that is also an ordinary word (Will, May, Grace, Ángel) counts only where it is written
 * like a name; each other one wherever it stands, however it is typed.
 */
final class NameFinder {

    /** Shorter ones stand for many things; nobody is known by a single letter. */
    private static final int SURELY_A_NAME = 3;
    private static final int SHORTEST = 2;

    /** Where names stand without spaces, or with endings. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.KHMER);

    private static final NameWords WORDS = NameWords.read();

    private static final String WITHIN_A_NAME = "['’‘ʼ`‐-]";

    private final String text;
    private final List<WrittenWord> words;
    private final Set<String> joined;
    private final boolean capitalsTell;

    NameFinder(String text) {
        this.text = FoldedName.of(text);
        this.words = WrittenWord.all(text);
        this.joined = WrittenWord.all(text.replaceAll(WITHIN_A_NAME, "")).stream().map(WrittenWord::folded).collect(toSet());
        this.capitalsTell = words.stream().anyMatch(WrittenWord::hasSmallLetter);
    }

    /** The parts of a name that stand in the text, as {@link FoldedName} has them. */
    Stream<String> find(String name) {
        var parts = parts(name);
        return Stream.concat(
                parts.stream().filter(part -> isUnspaced(part) ? text.contains(part) : stands(part, parts)),
                parts(name.replaceAll(WITHIN_A_NAME, "")).stream().filter(part -> isJoined(part, parts))).distinct();
    }

    private static List<String> parts(String name) {
        var all = FoldedName.of(name).split("[^\\p{L}\\p{N}]+");
        return IntStream.range(0, all.length)
                .filter(at -> at == 0 || at == all.length - 1 || !WORDS.particles().contains(all[at]))
                .mapToObj(at -> all[at]).filter(part -> part.length() >= SHORTEST).distinct().toList();
    }

    /** O'Neil written as Oneil, or Oneil as O'Neil. */
    private boolean isJoined(String part, List<String> parts) {
        return joined.contains(part) && part.length() > SURELY_A_NAME && words.stream().noneMatch(word ->
                parts.contains(part) && word.folded().equals(part));
    }

    private static boolean isUnspaced(String part) {
        return part.codePoints().anyMatch(letter -> UNSPACED.contains(UnicodeScript.of(letter)));
    }

    private boolean stands(String part, List<String> name) {
        return IntStream.range(1, words.size() - 1).filter(at -> words.get(at).folded().equals(part))
                .anyMatch(at -> !isAlsoAWord(words.get(at)) || isWrittenAsName(at, name));
    }

    private static boolean isAlsoAWord(WrittenWord word) {
        return word.folded().length() < SURELY_A_NAME || WORDS.particles().contains(word.folded()) || WORDS.common().contains(word.small());
    }

    private boolean isWrittenAsName(int at, List<String> name) {
        var word = words.get(at);
        return isBeside(at, -1, name) || isBeside(at, 1, name) || isGreeted(at)
                || word.isSetOff(at == 1 || word.beginsSentence(), at == words.size() - 2)
                || capitalsTell && word.hasCapital() && !isDate(at)
                        && (at == 1 || word.beginsSentence() ? !beginsSentence(at) : !isShout(word));
    }

    /** Whether another part of the name is its neighbor: directly, or behind particles and initials. */
    private boolean isBeside(int at, int step, List<String> name) {
        var next = at + step;
        if (isOther(at, next, name)) {
            return isTied(next, step, " ,-'");
        }
        while (isPassedOver(words.get(next)) && isTied(next, step, " .-'")) {
            next += step;
        }
        return isOther(at, next, name) && isTied(next, step, " .-'");
    }

    private boolean isOther(int at, int next, List<String> name) {
        var other = words.get(next).folded();
        return name.contains(other) && !other.equals(words.get(at).folded());
    }

    private static boolean isPassedOver(WrittenWord word) {
        return WORDS.particles().contains(word.folded()) || word.typed().length() == 1;
    }

    /** Whether nothing but these signs stands between a word and the one from which it was reached. */
    private boolean isTied(int next, int step, String signs) {
        var gap = step > 0 ? words.get(next).before() : words.get(next).after();
        return gap.chars().allMatch(sign -> signs.indexOf(sign) >= 0);
    }

    private boolean isGreeted(int at) {
        return WORDS.greetings().contains(words.get(at - 1).folded()) && words.get(at).before().matches("\\.? *");
    }

    /** "May 5", "in May", "April and May", "hasta Abril". */
    private boolean isDate(int at) {
        var before = words.get(at - 1);
        var after = words.get(at + 1);
        return WORDS.months().contains(words.get(at).folded())
                && (before.isNumber() || after.isNumber() || WORDS.before().contains(before.folded())
                        || at > 2 && WORDS.months().contains(words.get(at - 2).folded()));
    }

    /** "Will you", "Mark the day"; of short words nobody can tell. */
    private boolean beginsSentence(int at) {
        return words.get(at).folded().length() < SURELY_A_NAME
                || words.get(at).after().isBlank() && WORDS.after().contains(words.get(at + 1).folded());
    }

    /** "LA", "ID": letters that stand for something else. */
    private static boolean isShout(WrittenWord word) {
        return word.folded().length() < SURELY_A_NAME && !word.hasSmallLetter();
    }
}
