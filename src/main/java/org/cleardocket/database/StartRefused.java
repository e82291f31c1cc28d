package org.cleardocket.database;

/** The program must not start on this database; the message is a sentence for the operator. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }
}
