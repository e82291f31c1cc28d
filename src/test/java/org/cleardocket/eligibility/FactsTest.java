package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    private static final Map<String, BiFunction<FactsBuilder, Double, FactsBuilder>> NUMBERS = Map.of(
            "age at the offense", (facts, number) -> facts.ageAtOffense(number.intValue()),
            "age of the recipient", (facts, number) -> facts.recipientAge(number.intValue()),
            "number of plants", (facts, number) -> facts.plants(number.intValue()),
            "grams of flower", FactsBuilder::gramsFlower,
            "grams of concentrate", FactsBuilder::gramsConc);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            age at the offense   | 120        | 121         | 120
            age of the recipient | 120        | 121         | 120
            number of plants     | 1000000    | 1000001     | 1,000,000
            grams of flower      | 1000000000 | 1000000001  | 1,000,000,000
            grams of concentrate | 1000000000 | 1000000001  | 1,000,000,000
            """)
    void a_number_that_cannot_be_is_refused_with_a_sentence(String fact, double most, double tooMuch, String limit) {
        var number = NUMBERS.get(fact);
        Stream.of(0.0, most).forEach(possible ->
                assertThatCode(() -> number.apply(Facts.builder(), possible).build()).doesNotThrowAnyException());
        Stream.of(-1.0, tooMuch).forEach(impossible -> assertThatIllegalArgumentException()
                .isThrownBy(() -> number.apply(Facts.builder(), impossible).build())
                .withMessage("The %s must be from 0 to %s.", fact, limit));
    }

    @Test
    void grams_are_a_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> Facts.builder().gramsConc(Double.NaN).build());
    }

    @Test
    void a_builder_knows_what_is_known_already() {
        assertThat(EveryFact.FACTS.toBuilder().build()).isEqualTo(EveryFact.FACTS);
        var band = Facts.builder().ageBand(AgeBand.UNDER_18).build();
        assertThat(band.toBuilder().build()).isEqualTo(band);
    }

    @Test
    void the_age_said_last_stands() {
        var facts = Facts.builder().ageBand(AgeBand.UNDER_18).ageAtOffense(21);
        assertThat(facts.build().ageBand()).isEqualTo(AgeBand.FROM_21);
        assertThat(facts.ageBand(AgeBand.FROM_18_TO_20).build().ageBand()).isEqualTo(AgeBand.FROM_18_TO_20);
        assertThat(facts.build().ageAtOffense()).isNull();
        assertThat(facts.ageAtOffense(null).build().ageBand()).isNull();
    }

    @Test
    void priors_stay_as_they_were_stated() {
        assertThat(Facts.builder().build().priors()).isEqualTo(List.of()).isUnmodifiable();
    }

    @ParameterizedTest
    @CsvSource({"0, UNDER_18", "17, UNDER_18", "18, FROM_18_TO_20", "20, FROM_18_TO_20", "21, FROM_21", "120, FROM_21"})
    void an_age_belongs_to_one_band(int age, AgeBand band) {
        assertThat(AgeBand.of(age)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        ",, true",
        ", UNDER_18, true",
        ", FROM_18_TO_20, false",
        ", FROM_21, false",
        "true,, true",
        "true, FROM_21, true",
        "false,, false",
        "false, UNDER_18, false"})
    void whether_it_was_in_juvenile_court_follows_from_the_age_unless_it_is_said(
            @Nullable Boolean juvenile, @Nullable AgeBand age, boolean may) {
        assertThat(Facts.builder().juvenile(juvenile).ageBand(age).build().mayBeJuvenile()).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        ",,,, true",
        ",, false, false, true",
        "Los Angeles,,,, false",
        ", NV,,, false",
        ",, true,, false",
        ",,, true, false"})
    void a_place_is_unknown_where_nothing_is_said_of_it(@Nullable String county, @Nullable String state,
            @Nullable Boolean federal, @Nullable Boolean noConviction, boolean unknown) {
        var facts = Facts.builder().county(county).state(state).federal(federal).noConviction(noConviction);
        assertThat(facts.build().isOfUnknownPlace()).isEqualTo(unknown);
    }
}
