package org.cleardocket.messaging;

import java.util.Set;
import org.cleardocket.language.Language;

/**
 * How long a text may be in a language.
 *
 * @param parts as carriers bill them, at most
 * @param words as many letters of that language as staff may need for words of their own
 */
record TextBudget(int parts, String words) {

    /** Their letters are in the GSM alphabet, or can be done without. */
    private static final Set<String> LATIN = Set.of("en", "es");
    private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");

    static TextBudget of(Language language) {
        var spoken = language.locale().getLanguage();
        return LATIN.contains(spoken) ? new TextBudget(1, "n".repeat(80))
                : EAST_ASIAN.contains(spoken) ? new TextBudget(2, "字".repeat(40))
                : new TextBudget(3, "я".repeat(80));
    }
}
