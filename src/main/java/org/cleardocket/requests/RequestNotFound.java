package org.cleardocket.requests;

/** There is no such request. */
public final class RequestNotFound extends RequestRefusal {

    public RequestNotFound() {
        super("There is no such request.");
    }
}
