package org.cleardocket.requests;

import java.time.LocalDate;
import org.cleardocket.messaging.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has proven a number by a code.
 *
 * @param born their birth date, where they have given it and it fits; {@code null} where nobody has asked
 */
public record Follower(PhoneNumber phone, @Nullable LocalDate born) {

    /** A person whose number alone is known. */
    public static Follower of(PhoneNumber phone) {
        return new Follower(phone, null);
    }
}
