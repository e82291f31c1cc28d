package org.cleardocket.records.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.cleardocket.eligibility.DateRange;
import org.jspecify.annotations.Nullable;

/** A date of the state's file as a careful reader takes it: a day, a month or a year, or unknown. */
final class StatuteDate {

    private static final Pattern DIGITS = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");

    private StatuteDate() {
    }

    /** {@code 19990000} is the year, {@code 19990300} the month; what names no day at all is unknown. */
    static @Nullable DateRange read(String text) {
        var digits = DIGITS.matcher(text.strip());
        if (!digits.matches()) {
            return null;
        }
        var year = Integer.parseInt(digits.group(1));
        var month = Integer.parseInt(digits.group(2));
        var day = Integer.parseInt(digits.group(3));
        try {
            if (month == 0) {
                return day == 0 ? DateRange.ofYear(year) : null;
            }
            return day == 0 ? DateRange.of(YearMonth.of(year, month)) : DateRange.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** All days from the earlier to the later of two that ought to be the same. */
    static @Nullable DateRange span(@Nullable DateRange one, @Nullable DateRange other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new DateRange(one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }
}
