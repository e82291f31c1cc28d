package org.cleardocket.requests;

/** A colleague claimed the request first. */
public final class RequestAlreadyClaimed extends RequestRefusal {

    public RequestAlreadyClaimed() {
        super("A colleague claimed the request first.");
    }
}
