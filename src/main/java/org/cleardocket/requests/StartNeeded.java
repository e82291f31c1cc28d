package org.cleardocket.requests;

import java.util.Optional;

/** Only the person's own START ends a STOP that they texted. */
public final class StartNeeded extends RequestRefusal {

    private final transient Optional<String> number;

    /** @param number where they text it, as people read it; empty where that is not known */
    public StartNeeded(Optional<String> number) {
        super("The person replied STOP to a text; only a START that they text themselves ends that.");
        this.number = number;
    }

    /** Where they text it, as people read it; empty where that is not known. */
    public Optional<String> number() {
        return number;
    }
}
