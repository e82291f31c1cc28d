package org.cleardocket.requests;

import java.time.LocalDateTime;

/** A text that a staff member chooses to send to the person of a request. */
public sealed interface StaffText {

    /** Says the same to everyone. */
    enum Fixed implements StaffText {
        /** There is something new to read. */
        UPDATE,
        /** We need papers; which, the person reads after signing in. */
        PAPERS_NEEDED,
        /** A paper could not be read; please send it again. */
        PAPERS_AGAIN
    }

    /**
     * When we expect the person.
     *
     * @param at by the clocks of Los Angeles
     */
    record Appointment(LocalDateTime at) implements StaffText {
    }

    /** The staff member's own words, in the person's language; at most {@link Action#LONGEST} characters. */
    record OwnWords(String words) implements StaffText {

        /** @throws IllegalArgumentException where they are too long to be looked at */
        public OwnWords {
            if (words.length() > Action.LONGEST) {
                throw new IllegalArgumentException("words of more than " + Action.LONGEST + " characters");
            }
        }
    }
}
