package org.cleardocket.requests;

/** Somebody has done this already. */
public final class TaskAlreadyDone extends RequestRefusal {

    public TaskAlreadyDone() {
        super("Somebody has done this already.");
    }
}
