package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({"STOP, STOP, 0", "STPO, STOP, 1", "STO, STOP, 1", "STOPP, STOP, 1", "SHOP, STOP, 1", "TSPO, STOP, 2",
        "UNSUSCRIBE, UNSUBSCRIBE, 1", "'', STOP, 4", "STOP, '', 4", "OTPS, STOP, 3"})
    void letters_too_many_missing_wrong_or_swapped_are_counted(String said, String meant, int slips) {
        assertThat(Slips.between(said, meant)).isEqualTo(slips);
    }
}
