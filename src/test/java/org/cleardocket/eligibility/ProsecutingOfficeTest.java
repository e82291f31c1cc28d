package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProsecutingOfficeTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // section, level, year, city, county, office
            "11357(b), MISDEMEANOR, 2002, Long Beach, -, Long Beach City Prosecutor",
            "11357(b), -, 2002, Torrance, -, Torrance City Attorney",
            "11360(b), MISDEMEANOR, 2012, Hermosa Beach, -, Hermosa Beach City Attorney",
            "11360(b), MISDEMEANOR, 2015, Hermosa Beach, -, Redondo Beach City Attorney",
            "11357(a), FELONY, 2002, Long Beach, -, Los Angeles County District Attorney",
            "11357(a), -, 2002, Long Beach, -, Los Angeles County District Attorney",
            "11357(a), MISDEMEANOR, 2002, Long Beach, -, Long Beach City Prosecutor",
            "11359, FELONY, 2002, Long Beach, -, Los Angeles County District Attorney",
            "11357(b), MISDEMEANOR, 2002, Compton, -, Los Angeles County District Attorney",
            "11357(b), MISDEMEANOR, 2002, -, -, Los Angeles County District Attorney",
            "11357(b), MISDEMEANOR, 2017, Long Beach, -, -",
            "11357(b), MISDEMEANOR, 2002, -, Ventura, -"})
    void felonies_are_the_district_attorneys_and_ten_cities_have_offices_of_their_own(
            String section, Level level, int year, String city, String county, String office) {
        var facts = Facts.builder().raw(section).level(level).offenseDate(DateRange.ofYear(year)).county(county)
                .prosecutingCity(city).build();
        var result = Prop64.evaluate(facts, LocalDate.of(2026, 11, 22));
        assertThat(ProsecutingOffice.of(facts, result).map(ProsecutingOffice::name))
                .isEqualTo(Optional.ofNullable(office));
    }
}
