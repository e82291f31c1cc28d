package org.cleardocket.residents;

import org.cleardocket.messaging.PhoneNumber;

/**
 * Asks for the number.
 *
 * @param phone as typed so far
 * @param slow  whether codes come late just now
 */
record PhonePage(QuestionPage question, String phone, boolean slow) {

    /** Why what was typed is not taken as a number. */
    static Problem problem(String typed) {
        return Problem.of("phone", PhoneNumber.hasExtension(typed) ? "phone.extension" : "phone.wrong");
    }
}
