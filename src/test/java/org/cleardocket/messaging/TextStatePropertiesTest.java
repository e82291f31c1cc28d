package org.cleardocket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all receipts, however many come, however often and in whatever order. */
class TextStatePropertiesTest {

    private static final int TRIES = 2_000;

    private static TextState after(TextState start, List<TextState> receipts) {
        return receipts.stream().reduce(start, (state, next) -> state.yieldsTo(next) ? next : state);
    }

    /** What carriers report: that it is on its way, or what became of it. */
    @Provide
    Arbitrary<List<TextState>> receipts() {
        return Arbitraries.of(TextState.SENT, TextState.DELIVERED, TextState.UNDELIVERED, TextState.FAILED,
                TextState.SUPPRESSED).list().ofMaxSize(12);
    }

    @Property(tries = TRIES)
    void any_order_ends_in_the_same_state(@ForAll TextState start, @ForAll("receipts") List<TextState> receipts,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(receipts);
        Collections.shuffle(shuffled, random);
        assertThat(after(start, shuffled)).isEqualTo(after(start, receipts));
    }

    @Property(tries = TRIES)
    void repetition_changes_nothing(@ForAll TextState start, @ForAll("receipts") List<TextState> receipts,
            @ForAll Random random) {
        var repeated = new ArrayList<>(receipts);
        repeated.addAll(receipts);
        Collections.shuffle(repeated, random);
        assertThat(after(start, repeated)).isEqualTo(after(start, receipts));
    }

    @Property(tries = TRIES)
    void a_text_never_moves_back(@ForAll TextState start, @ForAll("receipts") List<TextState> receipts) {
        var been = new ArrayList<>(List.of(start));
        for (var receipt : receipts) {
            var next = after(been.getLast(), List.of(receipt));
            if (next != been.getLast()) {
                assertThat(been).doesNotContain(next);
                been.add(next);
            }
        }
    }

    @Property(tries = TRIES)
    void nothing_leaves_suppressed(@ForAll("receipts") List<TextState> before,
            @ForAll("receipts") List<TextState> later, @ForAll TextState start) {
        var receipts = new ArrayList<>(before);
        receipts.add(TextState.SUPPRESSED);
        receipts.addAll(later);
        assertThat(after(start, receipts)).isEqualTo(TextState.SUPPRESSED);
    }

    @Property(tries = TRIES)
    void what_was_reported_arrived_stays_so_unless_the_person_said_stop(@ForAll TextState start,
            @ForAll("receipts") List<TextState> receipts) {
        var state = after(start, receipts);
        var heard = new ArrayList<>(receipts);
        heard.add(start);
        assertThat(state == TextState.DELIVERED)
                .isEqualTo(heard.contains(TextState.DELIVERED) && !heard.contains(TextState.SUPPRESSED));
    }
}
