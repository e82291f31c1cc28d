package org.cleardocket.requests;

/** How a staff member sees that a paper is a RAP sheet: the reason for its destruction, which repeats none of it. */
public enum RapSheetSign {
    HEADING("its heading names the Department of Justice or the FBI"),
    LISTS_ARRESTS("it lists arrests of several agencies"),
    PERSON_SAID("the person says that it is one");

    private final String words;

    RapSheetSign(String words) {
        this.words = words;
    }

    /** For the history and the log. */
    public String words() {
        return words;
    }
}
