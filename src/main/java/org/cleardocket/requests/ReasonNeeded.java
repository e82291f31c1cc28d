package org.cleardocket.requests;

/** This step must say why. */
public final class ReasonNeeded extends RequestRefusal {

    public ReasonNeeded() {
        super("This step must say why.");
    }
}
