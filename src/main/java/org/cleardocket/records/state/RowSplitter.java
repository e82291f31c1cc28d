package org.cleardocket.records.state;

/**
 * Cuts bytes into the fields of one row after the other, in the dialect of the state's file: fields between commas,
 * quoted or not; lines end with LF or CR LF; a lone CR is data; a quote may stand only around a whole field.
 *
 * <p>No library reads it: FastCSV, for one, ends a line at a lone CR, takes a stray quote or one never closed for data,
 * and makes 95 strings of a row where the rules look at a dozen.
 */
final class RowSplitter {

    /** How a row ended. */
    enum End {
        /** It is whole. */
        ROW,
        /** The bytes end in the middle of it. */
        OPEN,
        /** A quote inside a field that is not quoted. */
        STRAY_QUOTE,
        /** Something between the closing quote of a field and the next comma, or no closing quote at all. */
        BROKEN_QUOTE
    }

    private final int[] starts = new int[Column.COUNT];
    private final int[] ends = new int[Column.COUNT];
    private byte[] bytes = new byte[0];
    private int start;
    private int next;
    private int fields;
    private int lineBreaks;
    private boolean quotes;
    private boolean plain;

    /**
     * Reads one row.
     *
     * @param to   where the bytes end
     * @param last whether nothing comes after them
     */
    End split(byte[] from, int at, int to, boolean last) {
        bytes = from;
        start = at;
        fields = 0;
        lineBreaks = 0;
        quotes = false;
        plain = true;
        var i = at;
        while (true) {
            var quoted = i < to && bytes[i] == '"';
            var end = quoted ? quoted(i + 1, to, last) : unquoted(i, to);
            if (end < 0) {
                return quoted ? -end == 1 ? End.BROKEN_QUOTE : End.OPEN : End.STRAY_QUOTE;
            }
            if (end == to && !last) {
                return End.OPEN;
            }
            if (end < to && bytes[end] == ',') {
                keep(i, end, quoted);
                i = end + 1;
                continue;
            }
            next = Math.min(end + 1, to);
            keep(i, endOfLine(i, end), quoted);
            lineBreaks++;
            return End.ROW;
        }
    }

    /** Where an unquoted field ends: at a comma, a line feed or the end of the bytes; negative at a quote. */
    private int unquoted(int from, int to) {
        if (from < to) {
            var first = bytes[from];
            plain &= first > ' ' && first != '\\' || first == ',' || first == '\n' || first == '\r';
        }
        for (var i = from; i < to; i++) {
            var one = bytes[i];
            if (one <= ',') {
                switch (one) {
                    case ',', '\n' -> {
                        return i;
                    }
                    case '"' -> {
                        return -1;
                    }
                    case '\r' -> plain &= i + 1 < to && bytes[i + 1] == '\n';
                    default -> { }
                }
            }
        }
        return to;
    }

    /** Where a quoted field ends, whose content begins at {@code from}; -1 where it is broken, -2 where it is open. */
    private int quoted(int from, int to, boolean last) {
        quotes = true;
        plain = false;
        var i = from;
        while (i < to) {
            if (bytes[i] == '\n') {
                lineBreaks++;
            } else if (bytes[i] == '"') {
                if (i + 1 < to && bytes[i + 1] == '"') {
                    i++;
                } else {
                    return afterQuote(i + 1, to, last);
                }
            }
            i++;
        }
        return last ? -1 : -2;
    }

    private int afterQuote(int at, int to, boolean last) {
        if (at == to || at + 1 == to && bytes[at] == '\r') {
            return last ? to : -2;
        }
        if (bytes[at] == ',' || bytes[at] == '\n') {
            return at;
        }
        return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 1 : -1;
    }

    /** Before the line break: the CR of a CR LF, or one at the very end of a file, belongs to it. */
    private int endOfLine(int from, int end) {
        return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private void keep(int from, int to, boolean quoted) {
        if (fields < Column.COUNT) {
            starts[fields] = quoted ? from + 1 : from;
            ends[fields] = quoted ? to - 1 : to;
        }
        fields++;
    }

    /** Where the row after this one begins. */
    int next() {
        return next;
    }

    int fields() {
        return fields;
    }

    /** How many lines of the file it took. */
    int lines() {
        return lineBreaks;
    }

    int length() {
        return next - start + 1;
    }

    boolean hasQuotes() {
        return quotes;
    }

    /** Whether no field needs quotes when written. */
    boolean isPlain() {
        return plain;
    }

    /** Copies the fields of a row without quotes, and says where the last of them ends. */
    int copyAll(byte[] target, int at, int[] targetEnds, int first) {
        var shift = at - start;
        var end = ends[Column.COUNT - 1];
        System.arraycopy(bytes, start, target, at, end - start);
        for (var i = 0; i < Column.COUNT; i++) {
            targetEnds[first + i] = ends[i] + shift;
        }
        return end + shift;
    }

    /** How many bytes a field takes at most. */
    int lengthOf(int field) {
        return ends[field] - starts[field];
    }

    /** Copies one field as it is meant: one quote for two, LF for CR LF. Says where it ends. */
    int copyField(int field, byte[] target, int at) {
        var to = ends[field];
        var size = at;
        var quoted = starts[field] > start && bytes[starts[field] - 1] == '"';
        for (var i = starts[field]; i < to; i++) {
            var one = bytes[i];
            if (quoted && (one == '"' || one == '\r' && i + 1 < to && bytes[i + 1] == '\n')) {
                i++;
                one = bytes[i];
            }
            target[size++] = one;
        }
        return size;
    }
}
