package org.cleardocket.requests;

import java.time.Instant;
import org.cleardocket.messaging.PhoneNumber;

/**
 * Something that a person said about texts to one of their numbers.
 *
 * @param words what was shown or read to them before they said it; for a STOP or a START their own word
 */
public record ConsentChange(Instant at, PhoneNumber phone, Kind kind, Channel channel, String words) {

    public enum Kind { AGREED, DECLINED, STOPPED, STARTED }

    /** How they said it. */
    public enum Channel {
        /** On the page on which they asked for help. */
        WEB,
        /** To a member of the staff, who read the words to them before they agreed. */
        STAFF,
        TEXT
    }
}
