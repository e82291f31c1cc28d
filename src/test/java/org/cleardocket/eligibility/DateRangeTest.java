package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2008, 2, 29);

    @Test
    void a_day_a_month_and_a_year_hold_their_days() {
        assertThat(DateRange.of(LEAP_DAY)).isEqualTo(new DateRange(LEAP_DAY, LEAP_DAY));
        assertThat(DateRange.of(YearMonth.of(2008, 2))).isEqualTo(new DateRange(LocalDate.of(2008, 2, 1), LEAP_DAY));
        assertThat(DateRange.ofYear(2008))
                .isEqualTo(new DateRange(LocalDate.of(2008, 1, 1), LocalDate.of(2008, 12, 31)));
    }

    @Test
    void only_a_day_is_one_day() {
        assertThat(DateRange.of(LEAP_DAY).isOneDay()).isTrue();
        assertThat(new DateRange(LEAP_DAY, LEAP_DAY.plusDays(1)).isOneDay()).isFalse();
    }

    @Test
    void a_range_that_ends_before_it_begins_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(LEAP_DAY, LEAP_DAY.minusDays(1)))
                .withMessage("a range ends on or after the day it begins");
    }

    @Test
    void before_and_after_hold_for_every_day_of_the_range() {
        var year = DateRange.ofYear(2008);
        assertThat(year.isBefore(LocalDate.of(2008, 12, 31))).isFalse();
        assertThat(year.isBefore(LocalDate.of(2009, 1, 1))).isTrue();
        assertThat(year.isOnOrAfter(LocalDate.of(2008, 1, 1))).isTrue();
        assertThat(year.isOnOrAfter(LocalDate.of(2008, 1, 2))).isFalse();
    }
}
