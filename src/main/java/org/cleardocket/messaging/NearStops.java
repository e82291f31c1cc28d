package org.cleardocket.messaging;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.springframework.stereotype.Component;

/**
 * Messages that are no STOP but may be meant as one, in any language: a slip of the finger ("STPO"), a word for stop
 * in a short message ("don't stop"), the beginning of a sentence that asks for it, or such a sentence within others.
 * A word for stop that is about something else ("cancel my appointment") is none.
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
    private final List<List<String>> otherThings;
    private final Set<String> texts;

    NearStops(Languages languages) {
        var entries = KeywordFile.read();
        orders = entries.stream().filter(entry -> entry.kind().startsWith("stop"))
                .map(entry -> new Order(entry.bare(), BareWords.split(entry.bare()),
                        languages.find(entry.tag()).orElse(Language.ENGLISH)))
                .toList();
        otherThings = entries.stream().filter(entry -> Remark.Kind.isQuestion(entry.kind()))
                .map(entry -> BareWords.split(entry.bare())).filter(this::namesWhatToStop).toList();
        texts = entries.stream().filter(entry -> entry.kind().equals("texts")).map(KeywordFile.Entry::bare)
                .collect(toSet());
    }

    /** The language of the STOP that this may be; empty where it is none. */
    Optional<Language> in(String message) {
        var bare = BareWords.of(message);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        var words = BareWords.split(bare);
        var mayMean = withoutOtherThings(words);
        return orders.stream()
                .filter(order -> isSlip(bare, order.bare()) || contains(mayMean, order.words())
                        || begins(words, order.words()))
                .map(Order::language).findFirst();
    }

    /** The words with blanks for those that name something else than texts as what is to be stopped. */
    private List<String> withoutOtherThings(List<String> words) {
        var left = new ArrayList<>(words);
        if (words.stream().noneMatch(texts::contains)) {
            for (var thing : otherThings) {
                for (var at = Collections.indexOfSubList(left, thing); at >= 0;
                        at = Collections.indexOfSubList(left, thing)) {
                    Collections.fill(left.subList(at, at + thing.size()), "");
                }
            }
        }
        return left;
    }

    /** Whether a question has a word for stop and, after it, what is to be stopped. */
    private boolean namesWhatToStop(List<String> question) {
        return orders.stream().map(Order::words)
                .anyMatch(order -> Collections.indexOfSubList(question.subList(0, question.size() - 1), order) >= 0);
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
