package org.cleardocket.residents;

import java.util.Map;

/**
 * What is wrong with a form, in words a visitor can act on.
 *
 * @param field  id of the field to go to
 * @param key    of the sentence in {@code pages}
 * @param values its placeholders
 */
record Problem(String field, String key, Map<String, ?> values) {

    static Problem of(String field, String key) {
        return new Problem(field, key, Map.of());
    }
}
