package org.cleardocket.residents;

import java.time.LocalDate;
import org.cleardocket.messaging.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Someone who follows their requests.
 *
 * @param code the code sent to their number
 * @param born their birth date, once it was asked for and fits
 * @param id   of their {@link org.cleardocket.requests.Followings following}; {@code null} until they have typed the code
 */
record Following(SentCode code, @Nullable String id, @Nullable LocalDate born) {

    PhoneNumber number() {
        return code.number();
    }

    /** Without the number, because this may reach a log. */
    @Override
    public String toString() {
        return "Following[…]";
    }
}
