package org.cleardocket.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cleardocket.messaging.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name   as on the court papers, 1–120 characters
 * @param phone  proven by a code, or told to a staff member
 * @param second {@code null} for none
 */
public record Person(String name, LocalDate birthDate, PhoneNumber phone, @Nullable SecondNumber second) {

    public Person {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("a name has 1–120 characters");
        }
    }

    /** Someone with one number. */
    public Person(String name, LocalDate birthDate, PhoneNumber phone) {
        this(name, birthDate, phone, null);
    }

    /** Their numbers, the one that opens the request first. */
    public List<PhoneNumber> numbers() {
        return Stream.concat(Stream.of(phone), Stream.ofNullable(second).map(SecondNumber::phone)).toList();
    }

    /** Whether it is one of their numbers. */
    boolean has(PhoneNumber number) {
        return numbers().contains(number);
    }

    /** Nothing of a person reaches a log. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
