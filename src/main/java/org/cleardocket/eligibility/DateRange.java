package org.cleardocket.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is known of a date: a day, a month or a year.
 *
 * @param from first possible day
 * @param to   last possible day, not before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a range ends on or after the day it begins");
        }
    }

    public static DateRange of(LocalDate day) {
        return new DateRange(day, day);
    }

    public static DateRange of(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth());
    }

    public static DateRange ofYear(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean isOneDay() {
        return from.equals(to);
    }

    /** Every possible day is before this one. */
    public boolean isBefore(LocalDate day) {
        return to.isBefore(day);
    }

    /** Every possible day is this one or later. */
    public boolean isOnOrAfter(LocalDate day) {
        return !from.isBefore(day);
    }
}
