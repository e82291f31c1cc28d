package org.cleardocket.requests;

/** A request cannot go from its state to that one. */
public final class IllegalTransition extends RequestRefusal {

    public IllegalTransition() {
        super("A request cannot go from its state to that one.");
    }
}
