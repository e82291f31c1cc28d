package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void every_courthouse_open_or_closed_is_found_by_its_key() {
        assertThat(Courthouse.all()).hasSize(39).extracting(Courthouse::key).doesNotHaveDuplicates();
        assertThat(Courthouse.all()).allSatisfy(court -> {
            assertThat(Courthouse.find(court.key())).contains(court);
            assertThat(court.address().isEmpty()).isEqualTo(court.use() == Courthouse.Use.CLOSED);
        });
        assertThat(Courthouse.find("XXX")).isEmpty();
    }

    @Test
    void files_of_a_closed_court_are_at_its_successor() {
        var airport = Courthouse.find("SMC").map(Courthouse::successor).flatMap(Courthouse::find);
        assertThat(airport).map(Courthouse::name).contains("Airport");
    }

    @Test
    void ten_cities_prosecute_themselves() {
        assertThat(ProsecutingCity.all()).hasSize(10);
        assertThat(ProsecutingCity.find(" LONG  beach ")).isEqualTo(ProsecutingCity.find("long-beach")).isPresent();
        assertThat(ProsecutingCity.find("Manhattan Beach")).isEmpty();
    }

    @Test
    void an_office_prosecutes_from_one_day_to_another() {
        var hermosaBeach = ProsecutingCity.find("Hermosa Beach").orElseThrow();
        assertThat(office(hermosaBeach, "1990-01-01")).contains("Hermosa Beach City Attorney");
        assertThat(office(hermosaBeach, "2013-12-31")).contains("Hermosa Beach City Attorney");
        assertThat(office(hermosaBeach, "2014-01-01")).contains("Redondo Beach City Attorney");
    }

    @Test
    void a_city_keeps_its_offices() {
        var hermosaBeach = ProsecutingCity.find("Hermosa Beach").orElseThrow();
        var offices = new ArrayList<>(hermosaBeach.offices());
        var same = new ProsecutingCity(hermosaBeach.key(), hermosaBeach.name(), offices);
        offices.clear();
        assertThat(same).isEqualTo(hermosaBeach);
    }

    @Test
    void an_office_does_not_prosecute_before_its_first_day_or_after_its_last() {
        var offices = ProsecutingCity.find("Hermosa Beach").orElseThrow().offices();
        assertThat(offices.getLast().prosecutedOn(LocalDate.of(2013, 12, 31))).isFalse();
        assertThat(offices.getFirst().prosecutedOn(LocalDate.of(2014, 1, 1))).isFalse();
    }

    private static Optional<String> office(ProsecutingCity city, String day) {
        return city.officeOn(LocalDate.parse(day)).map(ProsecutingCity.Office::name);
    }
}
