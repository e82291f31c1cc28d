package org.cleardocket.requests;

/** Only an attorney may take this step. */
public final class AttorneyNeeded extends RequestRefusal {

    public AttorneyNeeded() {
        super("Only an attorney may take this step.");
    }
}
