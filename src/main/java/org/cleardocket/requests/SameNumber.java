package org.cleardocket.requests;

/** This is the number that the person already has. */
public final class SameNumber extends RequestRefusal {

    public SameNumber() {
        super("This is the number that the person already has.");
    }
}
