package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.function.Supplier;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NoRoom;
import org.junit.jupiter.api.Test;

class PiecesInHandTest {

    private static final String HOME = "192.0.2.7";

    private final PiecesInHand hands = new PiecesInHand();
    private final FolderId folder = FolderId.random();
    private int network;

    private String another() {
        network++;
        return "198.51." + network / 250 + '.' + network % 250;
    }

    /** Holds so many at once, each within the one before, and in the innermost one more. */
    private int within(int depth, Supplier<FolderId> folders, Supplier<String> networks, FolderId last, String from)
            throws IOException {
        return depth == 0 ? hands.hold(last, from, () -> 7) : hands.hold(folders.get(), networks.get(),
                () -> within(depth - 1, folders, networks, last, from));
    }

    @Test
    void one_folder_has_few_and_takes_none_from_others() throws IOException {
        var of = PiecesInHand.OF_FOLDER;
        assertThat(within(of - 1, () -> folder, this::another, folder, HOME)).isEqualTo(7);
        assertThatThrownBy(() -> within(of, () -> folder, this::another, folder, HOME)).isInstanceOf(NoRoom.class);
        assertThat(within(of, () -> folder, this::another, FolderId.random(), HOME)).isEqualTo(7);
    }

    @Test
    void all_together_have_a_bound() throws IOException {
        var all = PiecesInHand.OF_ALL;
        assertThat(within(all - 1, FolderId::random, this::another, folder, HOME)).isEqualTo(7);
        assertThatThrownBy(() -> within(all, FolderId::random, this::another, folder, HOME)).isInstanceOf(NoRoom.class);
    }

    @Test
    void one_network_has_a_third_and_others_still_get_in() throws IOException {
        var third = PiecesInHand.OF_ALL / 3 + 1;
        assertThat(within(third - 1, FolderId::random, () -> HOME, folder, HOME)).isEqualTo(7);
        assertThatThrownBy(() -> within(third, FolderId::random, () -> HOME, folder, HOME)).isInstanceOf(NoRoom.class);
        assertThat(within(third, FolderId::random, () -> HOME, folder, "192.0.2.8")).isEqualTo(7);
    }

    @Test
    void whoever_changes_their_address_within_64_bits_is_the_same_network() {
        assertThatThrownBy(() -> within(PiecesInHand.OF_ALL / 2, FolderId::random,
                () -> "2001:db8:1:2::" + Integer.toHexString(++network), folder, "2001:db8:1:2:ffff::"))
                .isInstanceOf(NoRoom.class);
    }

    @Test
    void what_breaks_off_is_held_no_longer() throws IOException {
        for (var cut = 0; cut < PiecesInHand.OF_ALL + 1; cut++) {
            assertThatThrownBy(() -> hands.hold(folder, HOME, () -> {
                throw new IOException("cut");
            })).isInstanceOf(IOException.class);
        }
        assertThat(hands.hold(folder, HOME, () -> 7)).isEqualTo(7);
    }
}
