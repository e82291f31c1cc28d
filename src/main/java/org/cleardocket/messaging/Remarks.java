package org.cleardocket.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cleardocket.language.Language;
import org.cleardocket.language.Languages;
import org.springframework.stereotype.Component;

/**
 * The sentences that people often text, in every language at once. That a number is wrong, or that texts are to end, has
 * to be a whole sentence of the message: "I have no more papers" is something else. A question may have words around it.
 */
@Component
class Remarks {

    /** A question within more words is part of a story, which a colleague reads. */
    private static final int MOST_WORDS = 14;
    private static final String SENTENCE_END = "[\\p{Po}\\n\\r–—&&[^'’\"՚-՟@#%&*/\\\\]]+";

    private record Entry(Remark.Kind kind, String bare, List<String> words, Language language) {

        Remark remark(boolean whole) {
            return new Remark(kind, language, whole);
        }
    }

    private final List<Entry> entries;
    private final Courtesy courtesy;

    Remarks(Languages languages) {
        var kinds = Stream.of(Remark.Kind.values()).collect(toMap(Remark.Kind::key, Function.identity()));
        var file = KeywordFile.read();
        entries = file.stream().filter(entry -> kinds.containsKey(entry.kind()))
                .map(entry -> entry(kinds, entry, languages))
                .sorted(Comparator.comparing(Entry::kind)).toList();
        courtesy = Courtesy.of(file);
    }

    private static Entry entry(Map<String, Remark.Kind> kinds, KeywordFile.Entry entry, Languages languages) {
        return new Entry(kinds.get(entry.kind()), entry.bare(), BareWords.split(entry.bare()),
                languages.find(entry.tag()).orElse(Language.ENGLISH));
    }

    /** The sentences of a message, as {@link BareWords} has them and without courtesy. */
    List<String> sentences(String message) {
        return Stream.of(message.split(SENTENCE_END)).map(BareWords::of).map(courtesy::without)
                .filter(sentence -> !sentence.isEmpty()).toList();
    }

    /** What a message says; empty where it is anything else. */
    Optional<Remark> in(String message) {
        var whole = courtesy.without(BareWords.of(message));
        var sentences = sentences(message);
        var words = BareWords.split(whole);
        return said(whole).map(entry -> entry.remark(true))
                .or(() -> sentences.stream().flatMap(sentence -> said(sentence).stream())
                        .min(Comparator.comparing(Entry::kind)).map(entry -> entry.remark(sentences.size() == 1)))
                .or(() -> asked(words).map(entry -> entry.remark(false)));
    }

    private Optional<Entry> said(String sentence) {
        return entries.stream().filter(entry -> entry.bare().equals(sentence)).findFirst();
    }

    private Optional<Entry> asked(List<String> words) {
        return words.size() > MOST_WORDS ? Optional.empty() : entries.stream()
                .filter(entry -> entry.kind().isQuestion() && entry.words().size() > 1
                        && Collections.indexOfSubList(words, entry.words()) >= 0)
                .findFirst();
    }
}
