package org.cleardocket.requests;

import org.cleardocket.documents.PaperId;

/**
 * A paper that the person is to send again.
 *
 * @param words what else they should know, in their language; may be empty, at most {@link Action#LONGEST} characters
 */
public record PaperAgain(RequestId request, PaperId paper, PaperFault fault, String words) {

    /** @throws IllegalArgumentException where the words are too long */
    public PaperAgain {
        if (words.length() > Action.LONGEST) {
            throw new IllegalArgumentException("words of more than " + Action.LONGEST + " characters");
        }
    }
}
