package org.cleardocket.records.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Pattern;
import org.cleardocket.eligibility.DateRange;
import org.cleardocket.records.state.Column;
import org.cleardocket.records.state.Row;
import org.jspecify.annotations.Nullable;

/**
 * The sentence of one count: its parts one after the other, by the calendar.
 *
 * @param end          the last day it may end; {@code null} where nothing is known of it
 * @param isUnreadable a part has a length or a unit that says something else, such as life
 */
record Sentences(@Nullable LocalDate end, boolean isUnreadable) {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,4}");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[A-Za-z1-9]");

    static Sentences of(List<Row> rows, @Nullable DateRange date) {
        var unreadable = false;
        var end = date == null ? null : date.to();
        for (var row : rows) {
            var length = row.text(Column.SENT_LENGTH).strip();
            var unit = row.text(Column.SENT_TIME_CODE).strip();
            var part = part(length, unit);
            unreadable |= part == null && SAYS_SOMETHING.matcher(length + unit).find();
            end = end == null || part == null ? end : end.plus(part);
        }
        return new Sentences(end, unreadable);
    }

    private static @Nullable Period part(String length, String unit) {
        if (!LENGTH.matcher(length).matches()) {
            return null;
        }
        var number = Integer.parseInt(length);
        return switch (unit) {
            case "D" -> Period.ofDays(number);
            case "M" -> Period.ofMonths(number);
            case "Y" -> Period.ofYears(number);
            default -> null;
        };
    }

    /** Whether it is certainly still served; {@code null} where it cannot be known. */
    @Nullable Boolean endAfter(LocalDate day) {
        return end == null ? null : (Boolean) end.isAfter(day);
    }
}
