package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cleardocket.eligibility.Level.FELONY;
import static org.cleardocket.eligibility.Level.INFRACTION;
import static org.cleardocket.eligibility.Level.MISDEMEANOR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @ParameterizedTest
    @ValueSource(strings = {"HS 11357(a)", "11358 HS", "11358(c)", "11359", "11360(A) HS", "11360"})
    void a_felony_may_have_been_lowered_but_was_never_an_infraction(String raw) {
        assertThat(Level.onRecord(raw)).containsExactly(FELONY, MISDEMEANOR);
    }

    @Test
    void a_small_amount_may_be_an_infraction_too() {
        assertThat(Level.onRecord("11357B")).containsExactly(FELONY, MISDEMEANOR, INFRACTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11357(c)", "11357(d)", "11357(e)", "11360(b)"})
    void what_was_a_misdemeanor_may_be_recorded_as_a_felony_by_mistake(String raw) {
        assertThat(Level.onRecord(raw)).containsExactly(FELONY, MISDEMEANOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11357", "11357(z)", "11377", "marijuana"})
    void what_is_not_known_to_be_one_charge_may_have_any_level(String raw) {
        assertThat(Level.onRecord(raw)).containsExactly(FELONY, MISDEMEANOR, INFRACTION);
        assertThat(Level.onRecord(null)).hasSize(3);
    }
}
