package org.cleardocket.messaging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.springframework.stereotype.Component;

/**
 * The words that are orders, in every language at once. Only a whole message is an order, give or take a word of
 * courtesy: "ending" is no END, and "yesterday" no YES.
 */
@Component
class Keywords {

    private final Map<String, Keyword> byWords = new HashMap<>();
    private final Courtesy courtesy;
    private final Map<String, Language> courtesies = new TreeMap<>();

    Keywords(Languages languages) {
        var entries = KeywordFile.read();
        for (var entry : entries) {
            for (var meaning : Keyword.Meaning.values()) {
                if (entry.kind().startsWith(meaning.name().toLowerCase(Locale.ROOT))) {
                    var language = languages.find(entry.tag()).orElse(Language.ENGLISH);
                    byWords.merge(entry.bare(), new Keyword(entry.bare(), meaning, language),
                            (one, same) -> one.language().equals(same.language()) ? one
                                    : new Keyword(one.words(), one.meaning(), Language.ENGLISH));
                }
            }
        }
        courtesy = Courtesy.of(entries);
        entries.stream().filter(entry -> entry.kind().equals("courtesy")).forEach(entry -> languages.find(entry.tag())
                .filter(language -> !language.equals(Language.ENGLISH))
                .ifPresent(language -> courtesies.put(entry.bare(), language)));
    }

    /** The language whose words of courtesy a message has; English where it has none of an offered language. */
    Language languageOf(String message) {
        var words = ' ' + BareWords.of(message) + ' ';
        return courtesies.entrySet().stream().filter(polite -> words.contains(' ' + polite.getKey() + ' '))
                .map(Map.Entry::getValue).findFirst().orElse(Language.ENGLISH);
    }

    /** The order that a message is; empty where it is anything else. */
    Optional<Keyword> in(String message) {
        var words = BareWords.of(message);
        return Optional.ofNullable(byWords.get(words))
                .or(() -> politely(words))
                .map(order -> new Keyword(words, order.meaning(), order.language()));
    }

    /** Whether a message says yes and nothing else. */
    boolean isYes(String message) {
        var order = byWords.get(courtesy.without(BareWords.of(message)));
        return order != null && order.meaning() == Keyword.Meaning.YES;
    }

    /** "Yes please" answers a colleague's question, no matter who says it. */
    private Optional<Keyword> politely(String words) {
        return Optional.ofNullable(byWords.get(courtesy.without(words)))
                .filter(order -> order.meaning() != Keyword.Meaning.YES);
    }
}
