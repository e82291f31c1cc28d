package org.cleardocket.records.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.cleardocket.records.state.Row.Place;

/**
 * The rows of scattered people on the disk, in parts: all rows of a person in the same part, in the order of the input,
 * and a part small enough for memory. Only the columns that rules look at are kept.
 */
public final class Spill implements Closeable {

    private static final int ROWS_A_PART = 50_000;
    private static final int MOST_PARTS = 512;
    private static final int ROWS_A_REPORT = 100_000;
    private static final int BUFFER = 1 << 13;
    private static final int FIRST_ROOM = 1 << 16;
    private static final byte[] NOTHING = new byte[0];

    private final List<Path> paths = new ArrayList<>();
    private final List<DataOutputStream> parts = new ArrayList<>();

    private Spill(Path work, int count) throws IOException {
        for (var i = 0; i < count; i++) {
            var path = work.resolve("part-" + i);
            paths.add(path);
            parts.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER)));
        }
    }

    /**
     * Reads all files and keeps what belongs to scattered people.
     *
     * @param rows     how many there are at most
     * @param progress hears of the bytes read so far
     */
    public static Spill of(Source source, Scattered scattered, long rows, Path work, LongConsumer progress)
            throws IOException {
        var spill = new Spill(work, (int) Math.min(MOST_PARTS, rows / ROWS_A_PART + 1));
        var one = new Rows(FIRST_ROOM);
        try (var files = new StateFiles(source.files(), source.separate())) {
            while (files.advance()) {
                if (files.isWhole() && scattered.contains(files.personHash())) {
                    spill.add(files.addTo(one), files.personHash());
                    one.clear();
                }
                if (files.number() % ROWS_A_REPORT == 0) {
                    progress.accept(files.read());
                }
            }
        }
        for (var part : spill.parts) {
            part.close();
        }
        return spill;
    }

    private void add(Row row, long hash) throws IOException {
        var part = parts.get((int) Long.remainderUnsigned(hash, parts.size()));
        part.writeLong(row.number());
        part.writeInt(row.place().input());
        part.writeLong(row.place().line());
        for (var column : Column.RULED) {
            var field = Latin.bytes(row.text(column));
            part.writeInt(field.length);
            part.write(field);
        }
    }

    public int parts() {
        return parts.size();
    }

    /** The rows of one part, in the order of the input. */
    public List<Row> rows(int part) throws IOException {
        var rows = new Rows(FIRST_ROOM);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(paths.get(part)), 1 << 16))) {
            while (in.available() > 0) {
                var place = new Place(in.readLong(), in.readInt(), in.readLong());
                rows.add(fields(in), place);
            }
        }
        return rows.all();
    }

    private static byte[][] fields(DataInputStream in) throws IOException {
        var fields = new byte[Column.COUNT][];
        Arrays.fill(fields, NOTHING);
        for (var column : Column.RULED) {
            fields[column.ordinal()] = in.readNBytes(in.readInt());
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        for (var i = 0; i < parts.size(); i++) {
            parts.get(i).close();
            Files.deleteIfExists(paths.get(i));
        }
    }
}
