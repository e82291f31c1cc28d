package org.cleardocket.messaging;

import org.cleardocket.language.Language;

/**
 * A message that is an order.
 *
 * @param words    as {@link BareWords} has them
 * @param language whose words they are; English where that language is not offered
 */
record Keyword(String words, Meaning meaning, Language language) {

    enum Meaning { STOP, START, HELP, STATUS }
}
