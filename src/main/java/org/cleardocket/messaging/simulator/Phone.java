package org.cleardocket.messaging.simulator;

import java.time.Instant;
import java.util.List;
import org.cleardocket.messaging.PhoneNumber;

/**
 * A phone as its owner sees it.
 *
 * @param messages the oldest first
 */
public record Phone(PhoneNumber number, List<Message> messages) {

    /**
     * One message on the screen.
     *
     * @param written whether the owner of the phone wrote it
     * @param state   how far it came, in a word
     */
    public record Message(Instant at, boolean written, String body, String state) {
    }
}
