package org.cleardocket.records.state;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of comma-separated text on their way to a file. A cell is quoted only if it must be: if it has a comma, a quote
 * or a line break, begins with white space, or is {@code \.}; never if it is empty.
 */
public final class Lines {

    private byte[] bytes;
    private int size;

    /** @param room bytes to begin with */
    public Lines(int room) {
        bytes = new byte[room];
    }

    /** One whole line of cells. */
    public Lines line(List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) {
                comma();
            }
            cell(cells.get(i));
        }
        return newLine();
    }

    public Lines comma() {
        return put((byte) ',');
    }

    public Lines newLine() {
        return put((byte) '\n');
    }

    public Lines cell(String text) {
        var cell = Latin.bytes(text);
        return cell(cell, 0, cell.length);
    }

    /** A number of zero or more, which never needs quotes. */
    public Lines cell(long number) {
        var digits = Latin.bytes(Long.toString(number));
        return raw(digits, 0, digits.length);
    }

    Lines cell(byte[] from, int start, int end) {
        if (!mustBeQuoted(from, start, end)) {
            return raw(from, start, end);
        }
        put((byte) '"');
        for (var i = start; i < end; i++) {
            if (from[i] == '"') {
                put((byte) '"');
            }
            put(from[i]);
        }
        return put((byte) '"');
    }

    /** Bytes that are cells already. */
    public Lines raw(byte[] cells) {
        return raw(cells, 0, cells.length);
    }

    Lines raw(byte[] from, int start, int end) {
        var length = end - start;
        makeRoom(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
        return this;
    }

    private Lines put(byte one) {
        makeRoom(1);
        bytes[size++] = one;
        return this;
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private static boolean mustBeQuoted(byte[] from, int start, int end) {
        for (var i = start; i < end; i++) {
            var one = from[i];
            if (one <= ',' && (one == ',' || one == '"' || one == '\n' || one == '\r')) {
                return true;
            }
        }
        return WhiteSpace.lengthAt(from, start, end) > 0
                || end - start == 2 && from[start] == '\\' && from[start + 1] == '.';
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
    }
}
