package org.cleardocket.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.function.Supplier;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NoRoom;
import org.junit.jupiter.api.Test;

class PiecesInHandTest {

    private final PiecesInHand hands = new PiecesInHand();
    private final FolderId folder = FolderId.random();

    /** Holds so many at once, each within the one before, and one more of a folder in the innermost. */
    private long within(int depth, Supplier<FolderId> folders, FolderId last) throws IOException {
        return depth == 0 ? hands.hold(last, () -> 7) : hands.hold(folders.get(), () -> within(depth - 1, folders, last));
    }

    @Test
    void one_folder_has_few_and_takes_none_from_others() throws IOException {
        assertThat(within(PiecesInHand.OF_FOLDER - 1, () -> folder, folder)).isEqualTo(7);
        assertThatThrownBy(() -> within(PiecesInHand.OF_FOLDER, () -> folder, folder)).isInstanceOf(NoRoom.class);
        assertThat(within(PiecesInHand.OF_FOLDER, () -> folder, FolderId.random())).isEqualTo(7);
    }

    @Test
    void all_together_have_a_bound() throws IOException {
        assertThat(within(PiecesInHand.OF_ALL - 1, FolderId::random, folder)).isEqualTo(7);
        assertThatThrownBy(() -> within(PiecesInHand.OF_ALL, FolderId::random, folder)).isInstanceOf(NoRoom.class);
    }

    @Test
    void what_breaks_off_is_held_no_longer() throws IOException {
        for (var cut = 0; cut < PiecesInHand.OF_ALL + 1; cut++) {
            assertThatThrownBy(() -> hands.hold(folder, () -> {
                throw new IOException("cut");
            })).isInstanceOf(IOException.class);
        }
        assertThat(hands.hold(folder, () -> 7)).isEqualTo(7);
    }
}
