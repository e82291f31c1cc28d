package org.cleardocket.staff.assessment;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads what is typed for a fact. Limits are those of {@link org.cleardocket.eligibility.Facts}. */
final class Typed {

    static final int LONGEST = 120;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?|\\.\\d{1,6}");

    private Typed() {
    }

    static String text(String typed) {
        if (typed.length() > LONGEST) {
            throw new Unreadable("Use at most " + LONGEST + " characters.");
        }
        if (typed.chars().anyMatch(Character::isISOControl)) {
            throw new Unreadable("There is a sign in it that is no letter, digit or mark. Type it anew.");
        }
        return typed;
    }

    static int age(String typed) {
        return whole(typed, 120, "Write the age in whole years, from 0 to 120.");
    }

    static int plants(String typed) {
        return whole(typed, 1_000_000, "Write a whole number, 0 if there were none.");
    }

    static double grams(String typed) {
        if (!AMOUNT.matcher(typed).matches()) {
            throw new Unreadable("Write grams as a number, like 28.5, or 0 if there was none.");
        }
        return Double.parseDouble(typed);
    }

    /** {@code 28.5}, {@code 12}: without zeros that say nothing. */
    static String written(double grams) {
        return grams == 0 ? "0" : BigDecimal.valueOf(grams).stripTrailingZeros().toPlainString();
    }

    private static int whole(String typed, int most, String otherwise) {
        if (!WHOLE.matcher(typed).matches() || Integer.parseInt(typed) > most) {
            throw new Unreadable(otherwise);
        }
        return Integer.parseInt(typed);
    }
}
