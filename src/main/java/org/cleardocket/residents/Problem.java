package org.cleardocket.residents;

/**
 * What is wrong with a form, in words a visitor can act on.
 *
 * @param field id of the field to go to
 * @param words the sentence
 */
record Problem(String field, String words) {
}
