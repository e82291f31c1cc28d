package org.cleardocket.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An end that the chain once had. A log that no longer contains it was cut.
 *
 * @param lines       how many lines there were
 * @param fingerprint of the last of them, in hexadecimal
 */
public record Head(long lines, String fingerprint) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /**
     * Reads {@code LINES:FINGERPRINT}.
     *
     * @throws IllegalArgumentException where it is written otherwise
     */
    public static Head parse(String written) {
        var parts = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("A head is written LINES:FINGERPRINT, as ./portal audit prints them.");
        }
        return new Head(Long.parseLong(parts.group(1)), parts.group(2));
    }
}
