package org.cleardocket.residents;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cleardocket.language.WrittenDate;
import org.cleardocket.language.WrittenDate.Order;

/**
 * The three fields of a date as they were sent. Somebody may write a whole date into one of them.
 *
 * @param year    0 where it is missing, −1 where it is no number
 * @param month   0 where it is missing
 * @param day     0 where it is missing, −1 where it is no number
 * @param misread why the parts cannot be told from what was written
 */
record DateFields(int year, int month, int day, Optional<Problem> misread) {

    private static final Pattern ORDINAL =
            Pattern.compile("(\\p{Nd}{1,2})\\.?(?:st|nd|rd|th|[º°ª]|o|er|ro|do|to|mo|vo|no)?\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIRST = Pattern.compile("^(?:primero|primer|first)$", Pattern.CASE_INSENSITIVE);

    static DateFields read(Form form) {
        var year = form.text("year");
        var day = FIRST.matcher(form.text("day")).replaceFirst("1");
        var ordinal = ORDINAL.matcher(day);
        if (!day.isEmpty() && !ordinal.matches() && WrittenDate.read(day + ' ' + year).isPresent()) {
            return written(form, day + ' ' + year, 0);
        }
        var number = day.isEmpty() ? 0 : ordinal.matches() ? Form.whole(ordinal.group(1)) : -1;
        return year.isEmpty() || Form.whole(year) > 0
                ? new DateFields(year.isEmpty() ? 0 : Form.whole(year), month(form), number, Optional.empty())
                : written(form, year, number);
    }

    /** @param day from its own field; 0 for none */
    private static DateFields written(Form form, String date, int day) {
        var read = WrittenDate.read(date);
        if (read.isEmpty() || !read.get().hasWholeYear()) {
            return new DateFields(-1, month(form), day, Optional.of(Problem.of("year", "date.year.wrong")));
        }
        var known = chosen(read.get(), month(form));
        var misread = known.order() == Order.MONTH_FIRST ? Optional.of(Problem.of("month", "date.order"))
                : differs(month(form), known.month()) ? Optional.of(Problem.of("month", "date.twice"))
                : differs(day, known.day()) ? Optional.of(Problem.of("day", "date.twice"))
                : Optional.<Problem>empty();
        return new DateFields(known.year(), Math.max(known.month(), month(form)), Math.max(known.day(), day), misread);
    }

    /** The month that was chosen tells which of two numbers is the month. */
    private static WrittenDate chosen(WrittenDate date, int month) {
        if (date.order() == Order.SURE || month != date.month() && month != date.day()) {
            return date;
        }
        return new WrittenDate(date.year(), month, date.month() + date.day() - month, Order.SURE);
    }

    private static boolean differs(int one, int other) {
        return one != 0 && other != 0 && one != other;
    }

    private static int month(Form form) {
        return form.number("month").orElse(0);
    }
}
