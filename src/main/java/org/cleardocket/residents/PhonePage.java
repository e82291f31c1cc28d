package org.cleardocket.residents;

/** @param phone as typed so far */
record PhonePage(QuestionPage question, String phone) {
}
