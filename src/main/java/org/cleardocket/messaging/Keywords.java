package org.cleardocket.messaging;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cleardocket.language.Languages;
import org.cleardocket.language.Wordings;
import org.springframework.stereotype.Component;

/**
 * The words that are orders, in every language at once, from {@code words.*} in {@code i18n/texts*.properties}. Only a
 * whole message is an order: "ending" is no END, and "yesterday" no YES.
 */
@Component
class Keywords {

    private final Map<String, Keyword> byWord = new HashMap<>();

    Keywords(Languages languages, Wordings wordings) {
        for (var language : languages.offered()) {
            for (var meaning : Keyword.Meaning.values()) {
                var words = wordings.texts(language).say("words." + meaning.name().toLowerCase(Locale.ROOT));
                for (var word : words.split(",")) {
                    byWord.putIfAbsent(plain(word), new Keyword(plain(word), meaning, language));
                }
            }
        }
    }

    /** The order that a message is; empty where it is anything else. */
    Optional<Keyword> in(String message) {
        return Optional.ofNullable(byWord.get(plain(message)));
    }

    /** In capitals, without accents, and without whatever is neither letter nor digit around it. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
    }
}
