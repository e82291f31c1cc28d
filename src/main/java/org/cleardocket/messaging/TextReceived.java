package org.cleardocket.messaging;

/**
 * A person wrote something that is no order: somebody reads it. Said once a message, in the transaction that keeps it.
 *
 * @param textId    ours, by which {@link TextMessages#with} shows it
 * @param from      whose phone
 * @param mayAnswer whether it may be what we wait for; a question or a wish for no more texts is none
 */
public record TextReceived(long textId, PhoneNumber from, boolean mayAnswer) {
}
