package org.cleardocket.messaging;

/**
 * A text will not arrive: the carrier refused it or gave up, or nobody took it in time. Said in the transaction that
 * records it, once a text.
 *
 * @param to whose phone
 */
public record TextFailed(long textId, PhoneNumber to, Failure.Reason reason) {
}
