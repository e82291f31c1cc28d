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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.cleardocket.records.RefusedInput;
import org.cleardocket.records.state.Row.Place;
import org.jspecify.annotations.Nullable;

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

    private final boolean separate;
    private final List<Path> paths = new ArrayList<>();
    private final List<DataOutputStream> parts = new ArrayList<>();

    private Spill(Path work, int count, boolean separate) throws IOException {
        this.separate = separate;
        for (var i = 0; i < count; i++) {
            var path = work.resolve("part-" + i);
            paths.add(path);
            parts.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER)));
        }
    }

    /**
     * Reads all files and keeps what belongs to scattered people.
     *
     * @param readable which rows can be assessed; of the others only whose they are is kept
     * @param rows     how many there are at most
     * @param progress hears of the bytes read so far
     */
    public static Spill of(Source source, Scattered scattered, Predicate<Row> readable, long rows, Path work,
            LongConsumer progress) throws IOException {
        var spill = new Spill(work, (int) Math.min(MOST_PARTS, rows / ROWS_A_PART + 1),
                source.separate());
        var one = new Rows(FIRST_ROOM);
        try (var files = new StateFiles(source.files(), source.separate())) {
            while (files.advance()) {
                if (files.hasPerson() && scattered.contains(files.personHash())) {
                    spill.add(files, files.isWhole() ? files.addTo(one) : null, readable);
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

    private void add(StateFiles files, @Nullable Row row, Predicate<Row> readable) throws IOException {
        var part = parts.get((int) Long.remainderUnsigned(files.personHash(), parts.size()));
        var isReadable = row != null && readable.test(row);
        part.writeBoolean(isReadable);
        if (isReadable) {
            write(row, part);
        } else {
            write(files.person().id(), part);
            part.writeInt(files.person().group());
        }
    }

    private static void write(Row row, DataOutputStream part) throws IOException {
        part.writeLong(row.number());
        part.writeInt(row.place().input());
        part.writeLong(row.place().line());
        for (var column : Column.RULED) {
            write(row.text(column), part);
        }
    }

    private static void write(String field, DataOutputStream part) throws IOException {
        part.writeInt(field.length());
        part.write(Latin.bytes(field));
    }

    private static byte[] field(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    public int parts() {
        return parts.size();
    }

    /**
     * All people of one part.
     *
     * @throws RefusedInput where one has more rows than memory holds
     */
    public People people(int part) throws IOException {
        var rows = new Rows(FIRST_ROOM);
        var incomplete = new HashSet<Person>();
        var counts = new HashMap<Person, Integer>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(paths.get(part)), 1 << 16))) {
            while (in.available() > 0) {
                if (in.readBoolean()) {
                    var place = new Place(in.readLong(), in.readInt(), in.readLong());
                    var row = rows.add(fields(in), place);
                    People.requireFew(counts.merge(Person.of(row, separate), 1, Integer::sum), row);
                } else {
                    var id = field(in);
                    incomplete.add(new Person(Latin.text(id, 0, id.length), in.readInt()));
                }
            }
        }
        return new People(rows.all(), incomplete, separate);
    }

    private static byte[][] fields(DataInputStream in) throws IOException {
        var fields = new byte[Column.COUNT][];
        Arrays.fill(fields, NOTHING);
        for (var column : Column.RULED) {
            fields[column.ordinal()] = field(in);
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
