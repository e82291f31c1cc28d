package org.cleardocket.eligibility;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a place without what differs from one writer to the next: case, accents, blanks, points. */
final class PlaceName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    /** A question mark, and signs that nobody sees, which may turn the letters around. */
    private static final Pattern DOUBTFUL = Pattern.compile("[?\\p{Cf}]");

    private PlaceName() {
    }

    /**
     * The letters alone: {@code L.A. County} is {@code la}.
     *
     * @param around words that stand around the name and are no part of it
     * @return empty where there is no name, or one that is in doubt
     */
    static String key(String written, Set<String> around) {
        if (DOUBTFUL.matcher(written).find()) {
            return "";
        }
        var letters = ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS.splitAsStream(letters.toLowerCase(Locale.ROOT))
                .filter(word -> !around.contains(word))
                .collect(Collectors.joining());
    }
}
