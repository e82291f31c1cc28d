package org.cleardocket.residents;

import java.util.UUID;
import org.cleardocket.messaging.PhoneNumber;

/**
 * Someone who follows their requests: a number, and whether they have proven that it is theirs.
 *
 * @param phone as carriers write it
 * @param proof the key of the code sent to it
 */
record Following(String phone, UUID proof, boolean proven) {

    PhoneNumber number() {
        return new PhoneNumber(phone);
    }

    Following nowProven() {
        return new Following(phone, proof, true);
    }

    /** Without the number, because this may reach a log. */
    @Override
    public String toString() {
        return "Following[…]";
    }
}
