package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextStateTest {

    private static final List<TextState> REPORTED = List.of(TextState.SENT, TextState.FAILED, TextState.UNDELIVERED,
            TextState.DELIVERED, TextState.SENT, TextState.DELIVERED);

    private static TextState after(TextState start, List<TextState> receipts) {
        var state = start;
        for (var receipt : receipts) {
            state = state.yieldsTo(receipt) ? receipt : state;
        }
        return state;
    }

    @Test
    void receipts_in_any_order_end_in_the_same_state() {
        var random = new Random(64);
        for (var start : List.of(TextState.QUEUED, TextState.SENDING, TextState.UNKNOWN)) {
            for (var length = 1; length <= REPORTED.size(); length++) {
                var receipts = new ArrayList<>(REPORTED.subList(0, length));
                var inOrder = after(start, receipts);
                for (var round = 0; round < 50; round++) {
                    Collections.shuffle(receipts, random);
                    assertThat(after(start, receipts)).as("%s", receipts).isEqualTo(inOrder);
                }
            }
        }
    }

    @Test
    void nothing_leaves_suppressed_and_nothing_comes_twice() {
        for (var state : TextState.values()) {
            assertThat(TextState.SUPPRESSED.yieldsTo(state)).isFalse();
            assertThat(state.yieldsTo(state)).isFalse();
        }
    }
}
