package org.cleardocket.requests;

/** What somebody on the staff has to do about a request's texts and papers. */
public enum TaskKind {
    /** The person wrote. */
    REPLY("A text from the person"),
    /** The person added papers. */
    NEW_PAPERS("Papers from the person"),
    /** The storage has lost bytes of a paper. */
    PAPER_LOST("A paper that the storage lost"),
    /** A text did not arrive. */
    NOT_DELIVERED("A text that did not arrive"),
    /** Nobody can say whether a text went out. */
    PERHAPS_SENT("A text that perhaps went out"),
    /** A code, or an answer to a word, found no phone at the person's number. */
    NUMBER_UNREACHABLE("A number that takes no texts"),
    /** The number may be somebody else's, after a long silence or by their own words: no text about the request goes. */
    NUMBER_TO_PROVE("A number to prove again"),
    /** The person was reminded as often as may be, or cannot be reminded by text. */
    NO_ANSWER("No answer to reminders");

    private final String words;

    TaskKind(String words) {
        this.words = words;
    }

    /** Whether to look at what the person sent. */
    boolean isFromPerson() {
        return this == REPLY || this == NEW_PAPERS;
    }

    /** What it is, for the history of the request. */
    String words() {
        return words;
    }
}
