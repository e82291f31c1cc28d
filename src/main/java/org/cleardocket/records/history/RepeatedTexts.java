package org.cleardocket.records.history;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of texts that files repeat, each made once: a few thousand different ones. Of a file of nothing but
 * different ones the rest is made each time.
 *
 * @param <T> what is made of a text, by the text alone
 */
public final class RepeatedTexts<T> {

    private static final int MOST_KNOWN = 50_000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> making;

    public RepeatedTexts(Function<String, T> making) {
        this.making = making;
    }

    /** What this text makes. */
    public T of(String text) {
        var made = known.get(text);
        if (made == null) {
            made = making.apply(text);
            if (known.size() < MOST_KNOWN) {
                known.put(text, made);
            }
        }
        return made;
    }
}
