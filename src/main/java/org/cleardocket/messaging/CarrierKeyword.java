package org.cleardocket.messaging;

/** What a carrier took an incoming text for, and has obeyed and answered by itself, by whichever words. */
public enum CarrierKeyword {
    STOP, START, HELP;

    Keyword.Meaning meaning() {
        return switch (this) {
            case STOP -> Keyword.Meaning.STOP;
            case START -> Keyword.Meaning.START;
            case HELP -> Keyword.Meaning.HELP;
        };
    }
}
