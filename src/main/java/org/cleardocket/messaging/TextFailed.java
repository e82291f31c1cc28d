package org.cleardocket.messaging;

/**
 * A text will not arrive: the carrier refused it or gave up, or nobody took it in time. Said in the transaction that
 * records it, once a text.
 */
public record TextFailed(long textId, Failure.Reason reason) {
}
