package org.cleardocket.requests;

/** A staff member took an action on a request. */
public record RequestActedOn(RequestId request) {
}
