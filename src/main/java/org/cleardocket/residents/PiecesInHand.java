package org.cleardocket.residents;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NoRoom;
import org.cleardocket.network.Breadth;
import org.cleardocket.network.ClientAddress;
import org.springframework.stereotype.Component;

/**
 * How many pieces of files may be in memory at the same time, of everybody, of one network and of one folder. A network
 * may have half as many as are still free, so whatever one does, there is a place for others. Those that come too many
 * are sent again soon.
 */
@Component
class PiecesInHand {

    /** Of at most a megabyte each. */
    static final int OF_ALL = 64;
    /** The page's script sends one after the other; two tabs or a cut connection may add some. */
    static final int OF_FOLDER = 4;

    private final Map<Object, Integer> held = new HashMap<>();
    private int all;

    /** What is done with a piece, reading it included. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws IOException;
    }

    /**
     * Does something with a piece.
     *
     * @param address where on the network it comes from
     * @throws NoRoom where too many are in hand
     */
    <T> T hold(FolderId folder, String address, Work<T> work) throws IOException {
        var network = ClientAddress.network(address, Breadth.HOUSEHOLD);
        take(folder, network);
        try {
            return work.run();
        } finally {
            giveBack(folder, network);
        }
    }

    private synchronized void take(FolderId folder, String network) {
        var ofNetwork = held.getOrDefault(network, 0);
        if (all == OF_ALL || ofNetwork * 2 > OF_ALL - all || held.getOrDefault(folder, 0) == OF_FOLDER) {
            throw new NoRoom();
        }
        all++;
        held.merge(folder, 1, Integer::sum);
        held.merge(network, 1, Integer::sum);
    }

    private synchronized void giveBack(FolderId folder, String network) {
        all--;
        held.computeIfPresent(folder, (_, count) -> count == 1 ? null : count - 1);
        held.computeIfPresent(network, (_, count) -> count == 1 ? null : count - 1);
    }
}
