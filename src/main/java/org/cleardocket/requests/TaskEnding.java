package org.cleardocket.requests;

/** How a task ended. */
enum TaskEnding {
    DONE("done"),
    SENT_AGAIN("sent again"),
    SECOND_NUMBER("sent to the second number"),
    LETTER("told by letter"),
    CALL("told by a call"),
    /** The program saw that nothing is left to do. */
    SETTLED("settled");

    private final String words;

    TaskEnding(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
