package org.cleardocket.requests;

/** Texts must not go to this number now. */
public final class CannotBeTexted extends RequestRefusal {

    public CannotBeTexted() {
        super("Texts must not go to this number now: the person has not agreed, has said STOP, or the "
                + "number may be somebody else's.");
    }
}
