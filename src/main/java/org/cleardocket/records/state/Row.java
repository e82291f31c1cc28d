package org.cleardocket.records.state;

import java.time.LocalDate;
import java.util.Arrays;

/** One row of the state's file: 95 fields, as they came. A view into the bytes of {@link Rows}. */
public final class Row {

    /** What {@link Row} looks for in a field, made once. */
    public record Word(byte[] bytes) {
        public Word(String text) {
            this(Latin.bytes(text));
        }
    }

    private static final Column[] COLUMNS = Column.values();

    private final Rows rows;
    private final int start;
    private final int fields;
    private final Place place;
    private final boolean canonical;

    /**
     * Where a row came from.
     *
     * @param number of the data row in the whole run, from 0
     * @param input  which of the files, from 0
     * @param line   of the file on which it begins, from 1
     */
    public record Place(long number, int input, long line) {
    }

    /**
     * @param start     of the first field in the bytes
     * @param fields    where the ends of its fields begin among those of all rows
     * @param canonical its fields are cells, with quotes where they need them; otherwise they are bare content
     */
    Row(Rows rows, int start, int fields, Place place, boolean canonical) {
        this.rows = rows;
        this.start = start;
        this.fields = fields;
        this.place = place;
        this.canonical = canonical;
    }

    public Place place() {
        return place;
    }

    /** Number of the data row in the whole run, from 0. */
    public long number() {
        return place.number;
    }

    private int cellFrom(Column column) {
        return column.ordinal() == 0 ? start : rows.ends[fields + column.ordinal() - 1] + 1;
    }

    private int cellTo(Column column) {
        return rows.ends[fields + column.ordinal()];
    }

    private boolean isQuoted(int from, int to) {
        return canonical && from < to && rows.bytes[from] == '"';
    }

    private int from(Column column) {
        var from = cellFrom(column);
        return isQuoted(from, cellTo(column)) ? from + 1 : from;
    }

    private int to(Column column) {
        var to = cellTo(column);
        return isQuoted(cellFrom(column), to) ? to - 1 : to;
    }

    public int length(Column column) {
        return to(column) - from(column);
    }

    public boolean isEmpty(Column column) {
        return length(column) == 0;
    }

    /** Whether the field is exactly this, blanks included. */
    public boolean is(Column column, Word word) {
        return Arrays.equals(rows.bytes, from(column), to(column), word.bytes, 0, word.bytes.length);
    }

    public boolean startsWith(Column column, Word word) {
        var from = from(column);
        return to(column) - from >= word.bytes.length
                && Arrays.equals(rows.bytes, from, from + word.bytes.length, word.bytes, 0, word.bytes.length);
    }

    /** Whether the field is this or nothing, white space around it aside. */
    public boolean isBlankOr(Column column, Word word) {
        var to = to(column);
        var from = pastWhiteSpace(from(column), to);
        var after = from + word.bytes.length;
        return from == to || after <= to && Arrays.equals(rows.bytes, from, after, word.bytes, 0, word.bytes.length)
                && pastWhiteSpace(after, to) == to;
    }

    private int pastWhiteSpace(int from, int to) {
        var at = from;
        for (var length = WhiteSpace.lengthAt(rows.bytes, at, to); length > 0;
                length = WhiteSpace.lengthAt(rows.bytes, at, to)) {
            at += length;
        }
        return at;
    }

    /** The field, one character a byte. */
    public String text(Column column) {
        return Latin.text(rows.bytes, from(column), to(column));
    }

    /** The day a field names, or the {@linkplain StateDate#NULL null date}. */
    public LocalDate date(Column column) {
        return StateDate.read(rows.bytes, from(column), to(column));
    }

    /** Whether both rows have the same in this field. */
    boolean isSame(Column column, Row other) {
        return Arrays.equals(rows.bytes, from(column), to(column), other.rows.bytes, other.from(column),
                other.to(column));
    }

    /** All fields as cells. */
    public void writeTo(Lines lines) {
        if (canonical) {
            lines.raw(rows.bytes, start, cellTo(Column.END_OF_REC));
        } else {
            write(lines, Column.RECORD_ID);
            for (var i = 1; i < Column.COUNT; i++) {
                lines.comma();
                write(lines, COLUMNS[i]);
            }
        }
    }

    /** One field as a cell. */
    public void write(Lines lines, Column column) {
        if (canonical) {
            lines.raw(rows.bytes, cellFrom(column), cellTo(column));
        } else {
            lines.cell(rows.bytes, cellFrom(column), cellTo(column));
        }
    }
}
