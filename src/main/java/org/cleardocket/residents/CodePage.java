package org.cleardocket.residents;

/**
 * Asks for the code that was sent.
 *
 * @param phone   where it went, as people write it
 * @param slow    whether codes come late just now
 * @param again   address to send another one, after the language
 * @param change  address to give another number, after the language
 * @param renewed whether the code takes the place of one before
 */
record CodePage(QuestionPage question, String phone, boolean slow, String again, String change, boolean renewed) {
}
