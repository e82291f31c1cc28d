package org.cleardocket.requests;

import java.security.SecureRandom;

/**
 * The number a person keeps, reads out on the phone and writes on paper: nine digits in threes, {@code 417-302-886}.
 * Digits, because they can be said in every language; the last one is a check digit (Luhn), which catches each single
 * wrong digit and nearly every swap of neighbors. It opens nothing by itself: reading a request takes the phone.
 *
 * @param digits nine digits
 */
public record TicketNumber(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public TicketNumber {
        if (!digits.matches("[1-9]\\d{8}") || luhn(digits) != 0) {
            throw new IllegalArgumentException("not a ticket number");
        }
    }

    static TicketNumber random() {
        var eight = String.valueOf(RANDOM.nextInt(10_000_000, 100_000_000));
        return new TicketNumber(eight + (10 - luhn(eight + "0")) % 10);
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10;
    }

    /** In threes: {@code 417-302-886}. */
    @Override
    public String toString() {
        return digits.substring(0, 3) + '-' + digits.substring(3, 6) + '-' + digits.substring(6);
    }
}
