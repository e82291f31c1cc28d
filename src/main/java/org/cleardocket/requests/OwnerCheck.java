package org.cleardocket.requests;

/** What became of a birth date that was typed to open the requests of a number. */
public enum OwnerCheck {
    /** They are the person we know. */
    RIGHT,
    /** Nobody with this number was born on that day, as far as we know. */
    WRONG,
    /** There were too many wrong ones for this number; others count again tomorrow. */
    TOO_MANY
}
