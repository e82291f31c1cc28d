package org.cleardocket.residents;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.cleardocket.eligibility.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A date as people remember it.
 *
 * @param year  0 where they are not sure
 * @param month 1–12, or 0 where they do not know
 * @param day   1–31, or 0 where they do not know
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record RoughDate(int year, int month, int day) {

    static final RoughDate NOT_SURE = new RoughDate(0, 0, 0);

    /**
     * Every day it may have been; empty where they are not sure.
     *
     * @throws java.time.DateTimeException where there is no such day
     */
    Optional<DateRange> range() {
        if (year == 0) {
            return Optional.empty();
        }
        if (month == 0) {
            return Optional.of(DateRange.ofYear(year));
        }
        return Optional.of(day == 0 ? DateRange.of(YearMonth.of(year, month))
                : DateRange.of(LocalDate.of(year, month, day)));
    }

    /** Whether it surely was before the other; never where either is not known. */
    boolean isBefore(@Nullable RoughDate other) {
        return Optional.ofNullable(other).flatMap(RoughDate::range)
                .flatMap(later -> range().filter(range -> range.isBefore(later.from()))).isPresent();
    }
}
