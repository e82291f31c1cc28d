package org.cleardocket.records;

/** A file, an option or a folder cannot be worked with; the message is the whole answer, a sentence. */
public final class RefusedInput extends RuntimeException {

    public RefusedInput(String sentence) {
        super(sentence);
    }
}
