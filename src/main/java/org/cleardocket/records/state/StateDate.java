package org.cleardocket.records.state;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A date of the state's file: eight digits that name a real day. Everything else is the null date. */
public final class StateDate {

    /** 1 January of year 1, which takes part in every comparison of the 2019 rules as that day. */
    public static final LocalDate NULL = LocalDate.of(1, 1, 1);

    private static final int DIGITS = 8;

    private StateDate() {
    }

    static LocalDate read(byte[] bytes, int from, int to) {
        if (to - from != DIGITS) {
            return NULL;
        }
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NULL;
            }
            number = number * 10 + digit;
        }
        return day(number / 10_000, number / 100 % 100, number % 100);
    }

    private static LocalDate day(int year, int month, int day) {
        var real = month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? LocalDate.of(year, month, day) : NULL;
    }

    /** The day so many years later or earlier; 29 February becomes 1 March where a year has none. */
    public static LocalDate plusYears(LocalDate date, int years) {
        var year = date.getYear() + years;
        var leapDay = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
        return leapDay && !Year.isLeap(year) ? LocalDate.of(year, 3, 1) : date.withYear(year);
    }
}
