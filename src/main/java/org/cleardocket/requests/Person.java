package org.cleardocket.requests;

import java.time.LocalDate;
import org.cleardocket.messaging.PhoneNumber;

/**
 * Who asks.
 *
 * @param name  as on the court papers, 1–120 characters
 * @param phone proven by a code
 */
public record Person(String name, LocalDate birthDate, PhoneNumber phone) {

    public Person {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("a name has 1–120 characters");
        }
    }

    /** Nothing of a person reaches a log. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
