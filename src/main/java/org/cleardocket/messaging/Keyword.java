package org.cleardocket.messaging;

import org.cleardocket.language.Language;

/**
 * A message that is an order.
 *
 * @param words    as {@link BareWords} has them
 * @param language whose words they are. English tells nothing of who says them, because carriers teach its words to
 *                 everybody and our texts name them in each language; so it stands also for words of several languages,
 *                 and of one that is not offered
 */
record Keyword(String words, Meaning meaning, Language language) {

    /** What is to be done. */
    enum Meaning {
        STOP, START,
        /** START from a number that has said STOP, as carriers have it; from any other the answer to some question. */
        YES,
        HELP, STATUS
    }
}
