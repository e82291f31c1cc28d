package org.cleardocket.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Days on which the office works: Monday to Friday. */
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {
    }

    /** The last of so many working days after this one. */
    static LocalDate after(LocalDate day, int workingDays) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(next -> !WEEKEND.contains(next.getDayOfWeek()))
                .skip(workingDays - 1L)
                .findFirst()
                .orElseThrow();
    }
}
