package org.cleardocket.messaging;

/** A person who had said STOP has said START; published in the transaction that records it. */
public record TextsWanted(PhoneNumber phone) {
}
