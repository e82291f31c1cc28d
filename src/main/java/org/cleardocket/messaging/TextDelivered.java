package org.cleardocket.messaging;

/**
 * The phone has a text. Said in the transaction that records it, once a text; after a {@link TextFailed} or a
 * {@link TextUnresolved}, too, because receipts come in any order.
 *
 * @param to whose phone
 */
public record TextDelivered(long textId, PhoneNumber to) {
}
