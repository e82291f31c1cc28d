package org.cleardocket.language;

/**
 * How hard an English text is to read, in years of school (Flesch and Kincaid, 1975).
 *
 * @param sentences at least one
 * @param words     runs of letters and figures; a legal name is one
 * @param syllables of all words; a number in figures is one, a legal name too
 */
record ReadingGrade(int sentences, int words, int syllables) {

    /** Counts a text of whole lines: a line without a full stop, such as a label, ends with its last word. */
    static ReadingGrade of(String text) {
        var plain = LegalNames.asOneSyllable(text);
        var words = Sentences.words(plain);
        return new ReadingGrade(Sentences.count(plain), words.size(), words.stream().mapToInt(Syllables::of).sum());
    }

    /** 6.0 is what children of eleven or twelve years read with ease. */
    double value() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }
}
