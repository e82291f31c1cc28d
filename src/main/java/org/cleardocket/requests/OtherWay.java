package org.cleardocket.requests;

/** How to tell a person what a text could not. */
public enum OtherWay {
    /** The same text, to their second number. */
    SECOND_NUMBER(TaskEnding.SECOND_NUMBER),
    LETTER(TaskEnding.LETTER),
    CALL(TaskEnding.CALL);

    private final TaskEnding ending;

    OtherWay(TaskEnding ending) {
        this.ending = ending;
    }

    TaskEnding ending() {
        return ending;
    }
}
