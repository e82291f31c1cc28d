package org.cleardocket.requests;

/** A person asked. */
public record RequestSubmitted(RequestId request) {
}
