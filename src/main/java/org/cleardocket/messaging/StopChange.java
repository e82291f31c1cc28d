package org.cleardocket.messaging;

import java.time.Instant;

/**
 * A person took back their consent to texts, or gave it again.
 *
 * @param stopped STOP or START
 * @param word    what the person wrote, to the letter, at most 320 characters; in parentheses where the carrier heard it
 *                and not we
 */
public record StopChange(Instant at, boolean stopped, String word) {
}
