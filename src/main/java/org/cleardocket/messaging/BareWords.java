package org.cleardocket.messaging;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a message says, whichever way it is typed. */
final class BareWords {

    private BareWords() {
    }

    /**
     * In capitals, one space between words, without accents, apostrophes, punctuation and pictures. Marks that are part
     * of a letter, as in Hindi and Thai, stay.
     */
    static String of(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036F\\u064B-\\u0655\\uFE00-\\uFE0F\\p{Cf}'’‘`՚-՞]", "")
                .replace('đ', 'd').replace('Đ', 'D') // no accent to Unicode, one to whoever leaves it out
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
        return Normalizer.normalize(bare.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    /** The words one by one, also of languages that put no space between them. */
    static List<String> split(String bare) {
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(bare);
        return Stream.iterate(new int[] {breaks.first(), breaks.next()}, span -> span[1] != BreakIterator.DONE,
                        span -> new int[] {span[1], breaks.next()})
                .map(span -> bare.substring(span[0], span[1]))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
