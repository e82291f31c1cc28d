package org.cleardocket.records.state;

import java.util.Arrays;

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

    private static final int STRAY = -1;
    private static final int BROKEN = -2;
    private static final int UNFINISHED = -3;

    /** Where each field ends, quotes included; the last place is for all fields that are too many. */
    private final int[] ends = new int[Column.COUNT + 1];
    private byte[] bytes = new byte[0];
    private int start;
    private int next;
    private int fields;
    private int lineBreaks;
    private boolean canonical;

    /**
     * Reads one row.
     *
     * @param to   where the bytes end
     * @param last whether nothing comes after them
     */
    End split(byte[] from, int at, int to, boolean last) {
        bytes = from;
        start = at;
        lineBreaks = 1;
        canonical = true;
        var field = 0;
        for (var i = at; i < to; i++) {
            if (from[i] == ',') { // most fields are empty
                ends[Math.min(field++, Column.COUNT)] = i;
                continue;
            }
            i = from[i] == '"' ? quoted(i, to, last) : unquoted(i, to);
            if (i < 0) {
                fields = field + 1;
                return i == STRAY ? End.STRAY_QUOTE : i == BROKEN ? End.BROKEN_QUOTE : End.OPEN;
            }
            if (i == to) {
                break;
            }
            if (from[i] == '\n') {
                return endRow(field, i, i + 1);
            }
            ends[Math.min(field++, Column.COUNT)] = i;
        }
        return last ? endRow(field, to, to) : End.OPEN;
    }

    /** The CR of a CR LF, or one at the very end of a file, is no part of the last field. */
    private End endRow(int lastField, int end, int after) {
        ends[Math.min(lastField, Column.COUNT)] = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        fields = lastField + 1;
        next = after;
        return End.ROW;
    }

    /** Where an unquoted field ends: at a comma, a line feed or the end of the bytes. */
    private int unquoted(int from, int to) {
        canonical &= bytes[from] != '\\' && WhiteSpace.lengthAt(bytes, from, to) == 0 || isLineEnd(from, to);
        for (var i = from; i < to; i++) {
            var one = bytes[i];
            if (one <= ',') {
                if (one == ',' || one == '\n') {
                    return i;
                }
                if (one == '"') {
                    return STRAY;
                }
                canonical &= one != '\r' || isLineEnd(i, to);
            }
        }
        return to;
    }

    private boolean isLineEnd(int at, int to) {
        return bytes[at] == '\n' || bytes[at] == '\r' && at + 1 < to && bytes[at + 1] == '\n';
    }

    /** Where a quoted field ends, which begins with its quote. */
    private int quoted(int from, int to, boolean last) {
        var needsQuotes = WhiteSpace.lengthAt(bytes, from + 1, to) > 0;
        for (var i = from + 1; i < to; i++) {
            var one = bytes[i];
            if (one == '"') {
                if (i + 1 == to || bytes[i + 1] != '"') {
                    canonical &= needsQuotes;
                    return afterQuote(i + 1, to, last);
                }
                canonical = false;
                i++;
            } else if (one == '\n') {
                lineBreaks++;
                needsQuotes = true;
                canonical &= bytes[i - 1] != '\r';
            } else if (one == ',' || one == '\r') {
                needsQuotes = true;
            }
        }
        return last ? BROKEN : UNFINISHED;
    }

    private int afterQuote(int at, int to, boolean last) {
        if (at == to || at + 1 == to && bytes[at] == '\r') {
            return last ? to : UNFINISHED;
        }
        if (bytes[at] == ',' || bytes[at] == '\n') {
            return at;
        }
        return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 1 : BROKEN;
    }

    /** Where the row after this one begins. */
    int next() {
        return next;
    }

    /** How many it has; of a row that is none, how many begin before it breaks. */
    int fields() {
        return fields;
    }

    /** How many lines of the file it took. */
    int lines() {
        return lineBreaks;
    }

    /** In bytes, quotes and commas included. */
    int length() {
        return next - start + 1;
    }

    /** Whether every field has quotes exactly where it needs them, and nothing in it stands for something else. */
    boolean isCanonical() {
        return canonical;
    }

    /** Copies a canonical row, and says where it ends. */
    int copyRow(byte[] target, int at, int[] targetEnds, int first) {
        var shift = at - start;
        var end = ends[Column.COUNT - 1];
        System.arraycopy(bytes, start, target, at, end - start);
        for (var i = 0; i < Column.COUNT; i++) {
            targetEnds[first + i] = ends[i] + shift;
        }
        return end + shift;
    }

    /** How many bytes the content of a field takes at most. */
    int lengthOf(int field) {
        return ends[field] - startOf(field);
    }

    /** Whether the content of a field is this; may say no of one in quotes. */
    boolean isSurely(int field, byte[] content) {
        return Arrays.equals(bytes, startOf(field), ends[field], content, 0, content.length);
    }

    private int startOf(int field) {
        return field == 0 ? start : ends[field - 1] + 1;
    }

    /** Copies the content of a field, one quote for two, LF for CR LF, and says where it ends. */
    int copyField(int field, byte[] target, int at) {
        var from = startOf(field);
        var to = ends[field];
        var size = at;
        if (from == to || bytes[from] != '"') {
            System.arraycopy(bytes, from, target, size, to - from);
            return size + to - from;
        }
        for (var i = from + 1; i < to - 1; i++) {
            var one = bytes[i];
            if (one == '"' || one == '\r' && bytes[i + 1] == '\n') {
                i++;
                one = bytes[i];
            }
            target[size++] = one;
        }
        return size;
    }
}
