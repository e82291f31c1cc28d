package org.cleardocket.requests;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Days on which the office works: Monday to Friday. */
final class WorkingDays {

    private static final ZoneId COUNTY = ZoneId.of("America/Los_Angeles");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {
    }

    /** The day it is in the office. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, COUNTY);
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
