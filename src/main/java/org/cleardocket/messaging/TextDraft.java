package org.cleardocket.messaging;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text as it would go out, for whoever writes it.
 *
 * @param body         what it would say
 * @param size         how carriers count it
 * @param pricePerPart in dollars
 * @param special      the characters for which it needs the long alphabet
 * @param findings     why it must not go out; empty where it may
 */
public record TextDraft(String body, Segments size, double pricePerPart, List<String> special,
        List<TextFinding> findings) {

    /** The same, where more stands in its way. */
    public TextDraft with(List<TextFinding> more) {
        return new TextDraft(body, size, pricePerPart, special,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** What the carrier charges for it, in dollars. */
    public double price() {
        return pricePerPart * size.parts();
    }

    /** Whether it may go out. */
    public boolean isFit() {
        return findings.isEmpty();
    }
}
