package org.cleardocket.messaging;

/**
 * Somebody wrote that their number is not the person's. Said once a message, in the transaction that keeps it, and in
 * place of {@link TextReceived}.
 *
 * @param textId ours, by which {@link TextMessages#with} shows it
 * @param from   whose phone
 */
public record WrongNumber(long textId, PhoneNumber from) {
}
