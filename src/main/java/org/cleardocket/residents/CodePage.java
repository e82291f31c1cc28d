package org.cleardocket.residents;

import java.util.Optional;

/**
 * Asks for the code that was sent.
 *
 * @param phone   where it went, as people write it
 * @param slow    whether codes come late just now
 * @param sender  the number to which someone texts START; empty where it is not known
 * @param again   address to send another one, after the language
 * @param change  address to give another number, after the language
 * @param renewed whether the code takes the place of one before
 */
record CodePage(QuestionPage question, String phone, boolean slow, Optional<String> sender, String again,
        String change, boolean renewed) {
}
