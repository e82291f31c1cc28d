package org.cleardocket.messaging;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import org.cleardocket.language.Language;

/**
 * A text to send.
 *
 * @param to       whom
 * @param language in which language
 * @param template which sentence
 * @param values   its placeholders, by name: exactly those of the template, each of its kind
 */
public record NewText(PhoneNumber to, Language language, TextTemplate template, Map<String, String> values) {

    /** @throws IllegalArgumentException where the values are not those of the template */
    public NewText {
        values = Map.copyOf(values);
        var placeholders = template.placeholders();
        if (!values.keySet().equals(placeholders.stream().map(Placeholder::key).collect(toSet()))) {
            throw new IllegalArgumentException(template + " takes " + placeholders);
        }
        for (var placeholder : placeholders) {
            if (!placeholder.takes(values.get(placeholder.key()))) {
                throw new IllegalArgumentException("a value of " + template + " is no " + placeholder);
            }
        }
    }

    /** Without its values, because this is what reaches a log, and one of them may be a code. */
    @Override
    public String toString() {
        return template + " to " + to;
    }
}
