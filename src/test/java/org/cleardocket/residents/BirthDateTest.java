package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

    /** Someone born on May 17, 1990, who says when it was and how old they were. */
    @ParameterizedTest
    @CsvSource({
            "2008, 5, 16, UNDER_18, true", "2008, 5, 16, FROM_18_TO_20, false",
            "2008, 5, 17, FROM_18_TO_20, true", "2008, 5, 17, UNDER_18, false",
            "2011, 5, 16, FROM_18_TO_20, true", "2011, 5, 17, FROM_21, true",
            "2008, 0, 0, UNDER_18, true", "2008, 0, 0, FROM_18_TO_20, true", "2008, 0, 0, FROM_21, false",
            "2001, 0, 0, NOT_SURE, true", "1999, 0, 0, NOT_SURE, false", "2000, 0, 0, UNDER_18, true", "0, 0, 0, FROM_21, true"})
    void a_birth_date_fits_every_age_it_allows(int year, int month, int day, AgeThen age, boolean fits) {
        var count = JourneyTest.WHOLE.withWhen(new RoughDate(year, month, day)).withAge(age);
        assertThat(new BirthDate(1990, 5, 17, Optional.empty()).doubt(List.of(count), "").isEmpty()).isEqualTo(fits);
    }

    /** The conviction came later, so they may have been younger when it happened. */
    @ParameterizedTest
    @CsvSource({"2012, FROM_21, true", "2012, UNDER_18, true", "2006, UNDER_18, true", "2006, FROM_21, false",
            "1985, NOT_SURE, false", "1998, FROM_21, false"})
    void where_only_the_conviction_is_dated_it_is_held_against_that(int year, AgeThen age, boolean fits) {
        var count = JourneyTest.WHOLE.withWhen(RoughDate.NOT_SURE).withConvicted(new RoughDate(year, 0, 0))
                .withAge(age);
        assertThat(new BirthDate(1990, 5, 17, Optional.empty()).doubt(List.of(count), "").isEmpty()).isEqualTo(fits);
    }
}
