package org.cleardocket.requests;

/** The person stopped texts in a text, which nobody can take back for them. */
public final class StartNeeded extends RequestRefusal {

    public StartNeeded() {
        super("The person replied STOP to a text; only a START that they text themselves ends that.");
    }
}
