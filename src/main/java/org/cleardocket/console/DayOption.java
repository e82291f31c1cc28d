package org.cleardocket.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as an operator types it: {@code 2020-07-01}, of years with four digits. */
final class DayOption implements ITypeConverter<LocalDate> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Override
    public LocalDate convert(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw new TypeConversionException("'" + text + "' is not a day from %d to %d, such as 2020-07-01"
                .formatted(FIRST_YEAR, LAST_YEAR));
    }
}
