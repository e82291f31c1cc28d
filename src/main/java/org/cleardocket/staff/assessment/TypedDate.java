package org.cleardocket.staff.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cleardocket.eligibility.DateRange;

/**
 * A date as far as it is known, typed as {@code 2009}, {@code 2009-06}, {@code 2009-06-15}, {@code 6/2009},
 * {@code 6/15/2009}, or as two of them: {@code 2004 to 2006-03}.
 */
final class TypedDate {

    /** Earlier ones are slips of the pen: the oldest conviction in question is a lifetime ago. */
    private static final int EARLIEST = 1900;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})(-(?<month>\\d{1,2})(-(?<day>\\d{1,2}))?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(?<month>\\d{1,2})/((?<day>\\d{1,2})/)?(?<year>\\d{4})");
    private static final Pattern BETWEEN = Pattern.compile("\\s+to\\s+");
    private static final String HOW = "Write a date like 2009, 2009-06, 2009-06-15 or 6/15/2009.";

    private TypedDate() {
    }

    /** @throws Unreadable where no calendar has it, or it is still to come */
    static DateRange read(String typed, LocalDate today) {
        var ends = BETWEEN.split(typed, 2);
        var first = one(ends[0], today);
        if (ends.length == 1) {
            return first;
        }
        var last = one(ends[1], today);
        if (last.to().isBefore(first.from())) {
            throw new Unreadable("The second date is before the first.");
        }
        return new DateRange(first.from(), last.to());
    }

    /** As it would be typed. */
    static String write(DateRange range) {
        if (range.isOneDay()) {
            return range.from().toString();
        }
        var month = YearMonth.from(range.from());
        if (range.equals(DateRange.of(month))) {
            return month.toString();
        }
        return range.equals(DateRange.ofYear(month.getYear())) ? String.valueOf(month.getYear())
                : range.from() + " to " + range.to();
    }

    private static DateRange one(String typed, LocalDate today) {
        var parts = parts(typed);
        var range = range(parts);
        if (range.from().getYear() < EARLIEST) {
            throw new Unreadable("The year must be " + EARLIEST + " or later.");
        }
        if (range.from().isAfter(today)) {
            throw new Unreadable("This date is still to come.");
        }
        return range;
    }

    private static Matcher parts(String typed) {
        var yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return yearFirst;
        }
        var yearLast = YEAR_LAST.matcher(typed);
        if (yearLast.matches()) {
            return yearLast;
        }
        throw new Unreadable(HOW);
    }

    private static DateRange range(Matcher parts) {
        try {
            var year = Integer.parseInt(parts.group("year"));
            if (parts.group("month") == null) {
                return DateRange.ofYear(year);
            }
            var month = YearMonth.of(year, Integer.parseInt(parts.group("month")));
            return parts.group("day") == null ? DateRange.of(month)
                    : DateRange.of(month.atDay(Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException _) {
            throw new Unreadable("No calendar has this date.");
        }
    }
}
