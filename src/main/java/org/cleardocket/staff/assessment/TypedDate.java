package org.cleardocket.staff.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.language.WrittenDate;

/**
 * A date as far as it is known, typed as {@code 2009}, {@code 2009-06}, {@code June 15, 2009}, month first where all
 * of it is numbers, or as two of them: {@code 2004 to 2006-03}.
 */
final class TypedDate {

    /** Earlier ones are slips of the pen: the oldest conviction in question is a lifetime ago. */
    private static final int EARLIEST = 1900;

    private static final Pattern BETWEEN = Pattern.compile("\\s+to\\s+");
    private static final String ORDER = "Month first: 6/15/2009";
    private static final String HOW = "Write a date like 2009, June 2009, 2009-06-15 or 6/15/2009.";
    private static final String YEAR = "Write the year with four digits, like 2009.";

    private TypedDate() {
    }

    /** A field for one, which says in which order it is read. */
    static TypedInput<DateRange> input(String label, LocalDate today) {
        var input = new TypedInput<>(label, typed -> read(typed, today), TypedDate::write);
        input.setHelperText(ORDER);
        return input;
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
        var written = WrittenDate.read(typed).orElseThrow(() -> new Unreadable(HOW));
        if (!written.hasWholeYear()) {
            throw new Unreadable(YEAR);
        }
        var range = range(written);
        if (range.from().getYear() < EARLIEST) {
            throw new Unreadable("The year must be " + EARLIEST + " or later.");
        }
        if (range.from().isAfter(today)) {
            throw new Unreadable("This date is still to come.");
        }
        return range;
    }

    private static DateRange range(WrittenDate written) {
        try {
            if (written.isYear()) {
                return DateRange.ofYear(written.year());
            }
            var month = YearMonth.of(written.year(), written.month());
            return written.isMonth() ? DateRange.of(month) : DateRange.of(month.atDay(written.day()));
        } catch (DateTimeException _) {
            throw new Unreadable("No calendar has this date.");
        }
    }
}
