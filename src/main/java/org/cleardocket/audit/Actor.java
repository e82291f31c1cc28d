package org.cleardocket.audit;

/**
 * Who did something.
 *
 * @param kind what sort of actor
 * @param id   the staff account's id; for residents and the program itself a fixed word, never a name or a number
 */
public record Actor(Kind kind, String id) {

    public enum Kind { RESIDENT, STAFF, PROGRAM }

    /** The public: a resident is never named in the log. */
    public static final Actor RESIDENT = new Actor(Kind.RESIDENT, "resident");

    /** The program itself: a timer, a carrier's callback. */
    public static final Actor PROGRAM = new Actor(Kind.PROGRAM, "program");

    public static Actor staff(String accountId) {
        return new Actor(Kind.STAFF, accountId);
    }
}
