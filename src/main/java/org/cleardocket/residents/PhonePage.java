package org.cleardocket.residents;

/**
 * Asks for the number.
 *
 * @param phone as typed so far
 * @param slow  whether codes come late just now
 */
record PhonePage(QuestionPage question, String phone, boolean slow) {
}
