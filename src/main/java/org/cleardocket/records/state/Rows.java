package org.cleardocket.records.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cleardocket.records.state.Row.Place;

/** Rows with their bytes: field after field, a separator after each. */
public final class Rows {

    /** More than a batch has, so that its notes are not copied while they grow. */
    private static final int ROWS_AT_FIRST = 1024;

    private final List<Row> rows = new ArrayList<>(ROWS_AT_FIRST);
    byte[] bytes;
    int[] ends = new int[ROWS_AT_FIRST * Column.COUNT];
    private int size;

    Rows(int room) {
        bytes = new byte[room];
    }

    public List<Row> all() {
        return rows;
    }

    int size() {
        return size;
    }

    void clear() {
        rows.clear();
        size = 0;
    }

    /** Takes over the row that was read last. A canonical one stays as it is, of another the content is kept. */
    Row add(RowSplitter from, Place place) {
        var start = size;
        makeRoom(from.length());
        var fields = rows.size() * Column.COUNT;
        if (from.isCanonical()) {
            size = from.copyRow(bytes, start, ends, fields) + 1;
        } else {
            for (var i = 0; i < Column.COUNT; i++) {
                size = from.copyField(i, bytes, size);
                ends[fields + i] = size++;
            }
        }
        return add(new Row(this, start, fields, place, from.isCanonical()));
    }

    private Row add(Row row) {
        rows.add(row);
        return row;
    }

    /** A row of which only some columns are known; the others are empty. */
    Row add(byte[][] known, Place place) {
        var start = size;
        makeRoom(Arrays.stream(known).mapToInt(field -> field.length + 1).sum());
        var fields = rows.size() * Column.COUNT;
        for (var i = 0; i < Column.COUNT; i++) {
            System.arraycopy(known[i], 0, bytes, size, known[i].length);
            size += known[i].length;
            ends[fields + i] = size++;
        }
        return add(new Row(this, start, fields, place, false));
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
        if (ends.length < (rows.size() + 1) * Column.COUNT) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
    }
}
