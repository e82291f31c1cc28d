package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counties and states as people and the state's file write them; what is none is unknown, and nothing is decided on it. */
class NamedPlacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Result evaluate(String county, String state) {
        return Prop64.evaluate(Facts.builder().raw("11359 HS").ageAtOffense(30).county(county).state(state)
                .convictionDate(DateRange.of(LocalDate.of(2005, 6, 1))).build(), TODAY);
    }

    @Test
    void there_are_58_counties() {
        assertThat(County.all()).hasSize(58).doesNotHaveDuplicates().contains(County.LOS_ANGELES);
    }

    static Stream<County> counties() {
        return County.all().stream();
    }

    @ParameterizedTest
    @MethodSource("counties")
    void each_county_is_read_in_its_usual_spellings(County county) {
        var name = county.name();
        assertThat(List.of(name, name.toUpperCase(Locale.ROOT), ' ' + name.toLowerCase(Locale.ROOT) + ' ',
                name + " County", name.toUpperCase(Locale.ROOT) + " COUNTY", name + " Co.", name + " Co", name + " Cnty",
                "County of " + name, "COUNTY OF " + name, "the County of " + name, name + ", CA", name + ", California",
                name + " County, Calif.", "Condado de " + name, "Superior Court of California, County of " + name,
                name.replace(" ", ""), name.replace(' ', '-'), name.replace(" ", "  "), name.replace("a", "á")))
                .allSatisfy(spelling -> assertThat(County.read(spelling)).contains(county));
    }

    @ParameterizedTest
    @CsvSource({"LA, Los Angeles", "L.A., Los Angeles", "l.a. county, Los Angeles", "LA Co., Los Angeles",
        "Los Ángeles, Los Angeles", "County of L.A., Los Angeles", "LASC, Los Angeles", "S.F., San Francisco",
        "SF, San Francisco", "City and County of San Francisco, San Francisco", "OC, Orange", "SLO, San Luis Obispo",
        "S LUIS OBISPO, San Luis Obispo", "SN BERNARDINO, San Bernardino", "S. Bernardino Co., San Bernardino",
        "San Bernadino, San Bernardino", "Sta. Barbara, Santa Barbara", "S Clara, Santa Clara", "San Joaquín, San Joaquin",
        "LOS ANGELES CO SUP CT, Los Angeles", "Condado de Los Ángeles, Los Angeles"})
    void abbreviations_accents_and_common_misspellings_are_read(String written, String name) {
        assertThat(County.read(written)).contains(new County(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "unknown county", "N/A", "?", "-", "none", "County", "California", "SB", "SC", "SJ",
        "SM", "S.B. County", "LA?", "Los Angeles?", "LA or Orange", "Los Angeles/Orange", "Los Angeles, Orange",
        "not Los Angeles", "East Los Angeles", "Yuba City", "Hollywood", "Las Vegas", "Los Angeles, Texas", "19", "LA 2",
        "Clark County", "desconocido", "no sé", "San", "Santa", "\u202ELos Angeles", "Лос-Анджелес"})
    void what_is_none_of_them_or_may_be_several_is_unknown_and_says_so(String written) {
        assertThat(County.read(written)).isEmpty();
        var result = evaluate(written, null);
        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(result.floor()).isEqualTo(Relief.NO_CHANGE_PROP64);
        assertThat(result.reasons()).containsExactly(Reason.PLACE_UNKNOWN);
        assertThat(ProsecutingOffice.of(Facts.builder().build(), result)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LA County, REDESIGNATE_MISDEMEANOR", "'', REDESIGNATE_MISDEMEANOR", "' ', REDESIGNATE_MISDEMEANOR",
        "Kern Co., ROUTE_OTHER_COUNTY", "SF, ROUTE_OTHER_COUNTY", "other, ROUTE_OTHER_COUNTY",
        "Another county, ROUTE_OTHER_COUNTY", "otro condado, ROUTE_OTHER_COUNTY"})
    void a_county_that_is_read_decides(String county, Outcome outcome) {
        assertThat(evaluate(county, null).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"CA, REDESIGNATE_MISDEMEANOR", "Calif., REDESIGNATE_MISDEMEANOR", "C.A., REDESIGNATE_MISDEMEANOR",
        "State of California, REDESIGNATE_MISDEMEANOR", "'CA, USA', REDESIGNATE_MISDEMEANOR", "'', REDESIGNATE_MISDEMEANOR",
        "Nevada, NOT_COVERED", "nv, NOT_COVERED", "New  York, NOT_COVERED", "Washington D.C., NOT_COVERED",
        "Puerto Rico, NOT_COVERED", "other, NOT_COVERED", "another state, NOT_COVERED", "Unknown, NEEDS_REVIEW",
        "?, NEEDS_REVIEW", "LA, NEEDS_REVIEW", "Nevada?, NEEDS_REVIEW", "CA or NV, NEEDS_REVIEW", "Mexico, NEEDS_REVIEW"})
    void a_state_decides_where_it_is_one(String state, Outcome outcome) {
        var result = evaluate(null, state);
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.reasons().contains(Reason.PLACE_UNKNOWN)).isEqualTo(outcome == Outcome.NEEDS_REVIEW);
        assertThat(evaluate("Kern", state).outcome()).isEqualTo(outcome == Outcome.REDESIGNATE_MISDEMEANOR
                ? Outcome.ROUTE_OTHER_COUNTY : outcome);
    }

    @Test
    void an_unknown_state_rules_no_other_remedy_out() {
        var facts = Facts.builder().raw("11359 HS").state("Unknown").build();
        assertThat(OtherRemedy.beside(facts, Prop64.evaluate(facts, TODAY))).contains(OtherRemedy.SET_ASIDE_PROBATION);
    }

    @Test
    void no_place_is_asked_about_where_the_section_is_not_covered_anywhere() {
        var facts = Facts.builder().raw("11364 HS").county("Unknown").state("Unknown").build();
        assertThat(Prop64.evaluate(facts, TODAY).reasons()).containsExactly(Reason.SECTION_NOT_LISTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Los Ángeles", "City of Los Angeles", "los  angeles, CA", "ciudad de Los Ángeles"})
    void a_city_is_found_in_its_usual_spellings(String city) {
        assertThat(ProsecutingCity.find(city)).map(ProsecutingCity::key).contains("los-angeles");
        assertThat(ProsecutingCity.find(city + '?')).isEmpty();
    }
}
