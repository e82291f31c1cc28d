package org.cleardocket.messaging;

/**
 * Nobody can say whether the carrier took a text, and it is not sent a second time; a person decides what to do. Said
 * in the transaction that records it. A receipt that comes later may still settle it.
 */
public record TextUnresolved(long textId) {
}
