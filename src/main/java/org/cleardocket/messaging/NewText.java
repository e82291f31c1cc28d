package org.cleardocket.messaging;

import java.util.Map;
import org.cleardocket.language.Language;

/**
 * A text to send.
 *
 * @param to       whom
 * @param language in which language
 * @param template which sentence
 * @param values   its placeholders, by name: exactly those of the template, each on one line
 */
public record NewText(PhoneNumber to, Language language, TextTemplate template, Map<String, String> values) {

    /** @throws IllegalArgumentException where the values are not those of the template */
    public NewText {
        values = Map.copyOf(values);
        if (!values.keySet().equals(template.placeholders())) {
            throw new IllegalArgumentException(template + " takes " + template.placeholders());
        }
        if (values.values().stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("a value of a text has no control characters");
        }
    }

    /** Without its values, because this is what reaches a log, and one of them may be a code. */
    @Override
    public String toString() {
        return template + " to " + to;
    }
}
