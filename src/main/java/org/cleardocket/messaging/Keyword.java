package org.cleardocket.messaging;

import org.cleardocket.language.Language;

/**
 * A word that is an order.
 *
 * @param word     as compared: in capitals, without accents
 * @param language whose word it is
 */
record Keyword(String word, Meaning meaning, Language language) {

    enum Meaning { STOP, START, HELP }
}
