package org.cleardocket.language;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easy a Spanish text is to read, by Szigriszt-Pazos with the INFLESZ scale, which was made on texts for patients
 * (Barrio-Cantalejo and others, 2008): above 80 very easy, 65 to 80 quite easy, 55 to 65 normal, below 55 hard. Names
 * count as they stand.
 *
 * @param sentences at least one
 * @param words     runs of letters and figures
 * @param syllables of all words; a number in figures is one
 */
record SpanishReadingEase(int sentences, int words, int syllables) {

    private static final Pattern NUCLEUS = Pattern.compile(
            "[iuü]?[aeoáéó]([iuü](?![aeoáéóíú]))?|[íú]|[iuü]+");
    private static final Pattern SILENT_U = Pattern.compile("(?<=[qg])u(?=[eéií])");
    private static final Pattern LAST_Y = Pattern.compile("y$");

    /** Counts a text of whole lines: a line without a full stop, such as a label, ends with its last word. */
    static SpanishReadingEase of(String text) {
        var plain = text.replace("EE. UU.", "EEUU");
        var words = Sentences.words(plain);
        return new SpanishReadingEase(Sentences.count(plain), words.size(),
                words.stream().mapToInt(SpanishReadingEase::syllables).sum());
    }

    static int syllables(String word) {
        var said = LAST_Y.matcher(SILENT_U.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("")).replaceAll("i");
        return Math.max(1, (int) NUCLEUS.matcher(said).results().count());
    }

    double value() {
        return 206.835 - 62.3 * syllables / words - (double) words / sentences;
    }
}
