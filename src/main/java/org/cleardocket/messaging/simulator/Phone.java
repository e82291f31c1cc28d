package org.cleardocket.messaging.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cleardocket.messaging.PhoneNumber;

/**
 * A conversation with a phone, both sides of it.
 *
 * @param delivery what the carrier does with texts to it
 * @param fixed    whether the number stands for that, so that nothing else can be chosen
 * @param stopped  whether its owner has said STOP
 * @param messages the oldest first
 */
public record Phone(PhoneNumber number, Delivery delivery, boolean fixed, boolean stopped, List<Message> messages) {

    /** Where a message is. */
    public enum Place {
        /** The owner of the phone wrote it. */
        WRITTEN,
        /** The portal wrote it, and the phone has it. */
        RECEIVED,
        /** The portal wrote it, and the phone does not have it, or not yet. */
        MISSING
    }

    /** What may be done with a message. */
    public enum Push {
        NOTHING,
        /** Let a text arrive that is on its way. */
        ARRIVE,
        /** Let the time run out in which the portal tries to learn what became of a text. */
        RUN_OUT
    }

    /**
     * One message.
     *
     * @param id    ours; a text that reached the phone twice is there twice
     * @param state how far it came, in words
     * @param size  its parts and alphabet, in words; empty for what the owner of the phone wrote
     */
    public record Message(long id, Instant at, Place place, String body, String state, String size, Push push) {

        /** Whose words these are. */
        public String writer() {
            return place == Place.WRITTEN ? "The person" : "The portal";
        }

        /** The class of the style sheet. */
        public String style() {
            return place.name().toLowerCase(Locale.ROOT);
        }
    }
}
