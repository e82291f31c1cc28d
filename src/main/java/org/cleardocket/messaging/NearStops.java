package org.cleardocket.messaging;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.springframework.stereotype.Component;

/**
 * Messages that are no STOP but may be meant as one, in any language: a slip of the finger ("STPO"), a word for stop
 * in a short message ("don't stop"), the beginning of a sentence that asks for it, or such a sentence within others.
 */
@Component
class NearStops {

    /** A word for stop among more words than these is one word of a story. */
    private static final int MOST_WORDS = 8;
    /** As many words in a row that ask to stop are no accident. */
    private static final int A_SENTENCE = 3;
    private static final int LONGEST = 320;

    private record Order(String bare, List<String> words, Language language) {
    }

    private final List<Order> orders;

    NearStops(Languages languages) {
        orders = KeywordFile.read().stream().filter(entry -> entry.kind().startsWith("stop"))
                .map(entry -> new Order(entry.bare(), BareWords.split(entry.bare()),
                        languages.find(entry.tag()).orElse(Language.ENGLISH)))
                .toList();
    }

    /** The language of the STOP that this may be; empty where it is none. */
    Optional<Language> in(String message) {
        var bare = BareWords.of(message);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        var words = BareWords.split(bare);
        return orders.stream()
                .filter(order -> isSlip(bare, order.bare()) || contains(words, order.words())
                        || begins(words, order.words()))
                .map(Order::language).findFirst();
    }

    private static boolean contains(List<String> words, List<String> order) {
        return (words.size() <= MOST_WORDS || order.size() >= A_SENTENCE)
                && Collections.indexOfSubList(words, order) >= 0;
    }

    private static boolean begins(List<String> words, List<String> order) {
        return words.size() >= A_SENTENCE && Collections.indexOfSubList(order, words) == 0;
    }

    /** Short words have too many neighbors that mean something else: "and" is not END. */
    private static boolean isSlip(String said, String meant) {
        var most = meant.length() < 4 ? 0 : meant.length() < 7 ? 1 : 2;
        return Math.abs(said.length() - meant.length()) <= most && Slips.between(said, meant) <= most;
    }
}
