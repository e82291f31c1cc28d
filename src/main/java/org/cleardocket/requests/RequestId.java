package org.cleardocket.requests;

import java.util.UUID;

/** Identifies a request inside the program; people use the {@link TicketNumber}. */
public record RequestId(UUID value) {

    public static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
