package org.cleardocket.residents;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.NoRoom;
import org.springframework.stereotype.Component;

/**
 * How many pieces of files may be in memory at the same time, of everybody and of one folder: whoever sends slowly, or
 * begins many and ends none, cannot fill it, nor keep others from sending. Those that come too many are sent again soon.
 */
@Component
class PiecesInHand {

    /** Of at most a megabyte each. */
    static final int OF_ALL = 64;
    /** The page's script sends one after the other; two tabs or a cut connection may add some. */
    static final int OF_FOLDER = 4;

    private final Semaphore free = new Semaphore(OF_ALL);
    private final Map<FolderId, Integer> byFolder = new ConcurrentHashMap<>();

    /** What is done with a piece, reading it included. */
    @FunctionalInterface
    interface Work {

        long run() throws IOException;
    }

    /** @throws NoRoom where too many are in hand */
    long hold(FolderId folder, Work work) throws IOException {
        if (!free.tryAcquire()) {
            throw new NoRoom();
        }
        try {
            return holdOf(folder, work);
        } finally {
            free.release();
        }
    }

    private long holdOf(FolderId folder, Work work) throws IOException {
        var held = byFolder.merge(folder, 1, Integer::sum);
        try {
            if (held > OF_FOLDER) {
                throw new NoRoom();
            }
            return work.run();
        } finally {
            byFolder.computeIfPresent(folder, (_, count) -> count == 1 ? null : count - 1);
        }
    }
}
