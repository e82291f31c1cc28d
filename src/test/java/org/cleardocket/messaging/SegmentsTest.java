package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.messaging.Segments.Alphabet.GSM_7;
import static org.cleardocket.messaging.Segments.Alphabet.UCS_2;

import org.junit.jupiter.api.Test;

class SegmentsTest {

    @Test
    void a_text_of_the_gsm_alphabet_has_160_characters_in_one_part_and_153_in_each_of_several() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(new Segments(GSM_7, 160, 1));
        assertThat(Segments.of("a".repeat(161))).isEqualTo(new Segments(GSM_7, 161, 2));
        assertThat(Segments.of("a".repeat(306))).isEqualTo(new Segments(GSM_7, 306, 2));
        assertThat(Segments.of("a".repeat(307))).isEqualTo(new Segments(GSM_7, 307, 3));
        assertThat(Segments.of("")).isEqualTo(new Segments(GSM_7, 0, 1));
    }

    @Test
    void spanish_letters_of_the_alphabet_cost_nothing_and_the_others_everything() {
        assertThat(Segments.of("¿Mañana? ¡Sí!".replace('í', 'i') + "éÉüÑ").alphabet()).isEqualTo(GSM_7);
        for (var letter : "áíóúÁÍÓÚ’“”–—…".split("")) {
            assertThat(Segments.of("a".repeat(70) + letter)).isEqualTo(new Segments(UCS_2, 71, 2));
        }
    }

    @Test
    void an_extended_character_counts_twice_and_is_not_cut_in_two() {
        assertThat(Segments.of("€".repeat(80))).isEqualTo(new Segments(GSM_7, 160, 1));
        assertThat(Segments.of("€".repeat(81))).isEqualTo(new Segments(GSM_7, 162, 2));
        // 76 pairs fill 152 of 153 places in a part, so that 153 pairs take three parts, not two
        assertThat(Segments.of("€".repeat(153))).isEqualTo(new Segments(GSM_7, 306, 3));
    }

    @Test
    void other_alphabets_have_70_and_67_and_an_emoji_is_two_that_stay_together() {
        assertThat(Segments.of("您".repeat(70))).isEqualTo(new Segments(UCS_2, 70, 1));
        assertThat(Segments.of("您".repeat(71))).isEqualTo(new Segments(UCS_2, 71, 2));
        assertThat(Segments.of("👍".repeat(67))).isEqualTo(new Segments(UCS_2, 134, 3));
    }
}
