package org.cleardocket.requests;

import java.util.List;
import org.cleardocket.messaging.TextFinding;

/** The text must not go out as it is, so nothing was done. */
public final class TextRefused extends RequestRefusal {

    private final transient List<TextFinding> findings;

    public TextRefused(List<TextFinding> findings) {
        super("The text must not go out as it is.");
        this.findings = List.copyOf(findings);
    }

    /** Why, at least one. */
    public List<TextFinding> findings() {
        return findings;
    }
}
