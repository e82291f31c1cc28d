package org.cleardocket.requests;

/** Only whoever has the request may take this step, and nobody has it. */
public final class ClaimNeeded extends RequestRefusal {

    public ClaimNeeded() {
        super("Only whoever has the request may take this step, and nobody has it.");
    }
}
