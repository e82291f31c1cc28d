package org.cleardocket.requests;

/** Someone changed the request since it was shown. */
public final class RequestChanged extends RequestRefusal {

    public RequestChanged() {
        super("Someone changed the request since it was shown.");
    }
}
