package org.cleardocket.residents;

import org.cleardocket.messaging.PhoneNumber;

/**
 * Someone who follows their requests: the code sent to their number, and whether they have typed it.
 */
record Following(SentCode code, boolean proven) {

    PhoneNumber number() {
        return code.number();
    }

    Following nowProven() {
        return new Following(code, true);
    }

    /** Without the number, because this may reach a log. */
    @Override
    public String toString() {
        return "Following[…]";
    }
}
