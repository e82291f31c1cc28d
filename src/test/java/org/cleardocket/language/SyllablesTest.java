package org.cleardocket.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words with the number of syllables a dictionary gives them, and all the traps. */
class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
            "1, 2016 a the you we’ll don’t law late rule makes rules closed asked called changed phone court",
            "1, source sealed judge through eye they’re cleared friends",
            "2, able title titles single settled handled needed wanted courses judges charges isn’t didn’t",
            "2, today’s lawyer client quiet section social special question people safety likely statement",
            "2, someone business language marriage going buying diet guilty value police county hopeful",
            "3, area usual period video media anyone everything earlier carrying conviction decided created",
            "3, document opinion serious idea employer audience federal probation",
            "4, situation marijuana California misdemeanor January society ability",
            "5, university"
    })
    void english(int syllables, String words) {
        assertThat(Arrays.stream(words.split(" "))).allSatisfy(word ->
                assertThat(Syllables.of(word)).as(word).isEqualTo(syllables));
    }

    @ParameterizedTest
    @CsvSource({
            "1, y muy hoy ley que quién juez 2016",
            "2, país ciudad guía cuenta leer usted",
            "3, condena seguro oído cuidado antiguo público",
            "4, marihuana continúa averigüe inmigración todavía"
    })
    void spanish(int syllables, String words) {
        assertThat(Arrays.stream(words.split(" "))).allSatisfy(word ->
                assertThat(SpanishReadingEase.syllables(word)).as(word).isEqualTo(syllables));
    }
}
