package org.cleardocket.messaging;

import java.util.Map;
import org.cleardocket.language.Language;

/**
 * A text to send.
 *
 * @param to       whom
 * @param language in which language
 * @param template which sentence
 * @param values   its placeholders, by name
 */
public record NewText(PhoneNumber to, Language language, TextTemplate template, Map<String, String> values) {
}
