package org.cleardocket.documents;

/** Something that cannot be done with papers just now. */
public abstract sealed class PaperRefusal extends RuntimeException
        permits TooManyFiles, WrongOffset, NoRoom, PaperNotFound, PaperLost {

    PaperRefusal(String sentence) {
        super(sentence, null, false, false);
    }
}
