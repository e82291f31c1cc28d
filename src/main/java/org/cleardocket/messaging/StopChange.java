package org.cleardocket.messaging;

import java.time.Instant;

/**
 * A person took back their consent to texts, or gave it again.
 *
 * @param stopped STOP or START
 * @param word    what the person wrote, to the letter, at most 320 characters; in parentheses where the carrier or
 *                a colleague heard it
 */
public record StopChange(Instant at, boolean stopped, String word) {

    /** The word of what was said to a member of the staff. */
    static final String TOLD = "(told to a colleague)";

    /** Whether it was said to a member of the staff and not in a text. */
    public boolean isTold() {
        return word.equals(TOLD);
    }
}
