package org.cleardocket.language;

import java.util.Map;

/** The sentences of one file in one language. */
public interface Wording {

    /**
     * The sentence under a key, its placeholders filled.
     *
     * @param values by placeholder name, as in {@code {ticket}}; dates and numbers are formatted for the language
     * @throws java.util.MissingResourceException where the file has no such key: a defect, never a resident's fault
     */
    String say(String key, Map<String, ?> values);

    /** Whether the file has this key. */
    boolean has(String key);

    /** The sentence under a key that has no placeholders. */
    default String say(String key) {
        return say(key, Map.of());
    }

    /** The sentence under a key with one placeholder. */
    default String say(String key, String name, Object value) {
        return say(key, Map.of(name, value));
    }
}
