package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ActionTest {

    private static Action action(String reason, String note) {
        return new Action(RequestId.random(), 1, RequestStatus.IN_REVIEW, reason, note, null);
    }

    @Test
    void reason_note_and_words_have_an_end() {
        var longest = "x".repeat(2000);
        assertThat(action(longest, longest).note()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> action(longest + 'x', ""));
        assertThatIllegalArgumentException().isThrownBy(() -> action("", longest + 'x'));
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffText.OwnWords(longest + 'x'));
    }
}
