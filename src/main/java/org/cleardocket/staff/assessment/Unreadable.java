package org.cleardocket.staff.assessment;

/** What was typed cannot be what was asked for; the message is a sentence that says what can. */
final class Unreadable extends RuntimeException {

    Unreadable(String sentence) {
        super(sentence);
    }
}
