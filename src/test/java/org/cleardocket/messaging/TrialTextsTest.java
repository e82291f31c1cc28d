package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TrialTextsTest extends SendingPortal {

    @Test
    void a_database_that_serves_somebody_gets_no_trial_texts() {
        queue();
        assertThatIllegalStateException().isThrownBy(() -> new TrialTexts(sql));
    }
}
