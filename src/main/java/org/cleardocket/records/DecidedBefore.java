package org.cleardocket.records;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What was decided of scattered people: several files, each in the order of rows, merged as they are needed. */
final class DecidedBefore implements Closeable {

    private static final int BUFFER = 1 << 13;

    /** A file and the next of its decisions. */
    private record Waiting(Decided next, DataInputStream in) {
    }

    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparingLong(one -> one.next.row()));
    private final List<DataInputStream> files = new ArrayList<>();

    DecidedBefore(List<Path> paths) throws IOException {
        for (var path : paths) {
            var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
            files.add(in);
            queue(in);
        }
    }

    private void queue(DataInputStream in) throws IOException {
        if (in.available() > 0) {
            waiting.add(new Waiting(new Decided(in.readLong(), bytes(in), bytes(in)), in));
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        var length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    /** What was decided of the rows up to this one and not asked for before. */
    List<Decided> upTo(long row) throws IOException {
        var decided = new ArrayList<Decided>();
        for (var first = waiting.peek(); first != null && first.next.row() <= row; first = waiting.peek()) {
            waiting.remove();
            decided.add(first.next);
            queue(first.in);
        }
        return decided;
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }
}
