package org.cleardocket.messaging;

/** The carrier says that it has a text. Said in the transaction that records it; it may follow {@link TextUnresolved}. */
public record TextAccepted(long textId) {
}
