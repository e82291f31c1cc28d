package org.cleardocket.records.state;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.cleardocket.records.RefusedInput;
import org.cleardocket.records.state.RowSplitter.End;
import org.jspecify.annotations.Nullable;

/**
 * One file of the state, read once from front to back, a row at a time, in memory that does not grow with it. A row
 * that cannot be read ends at its first line break, so that the next line has its chance.
 */
final class StateFile implements Closeable {

    /** In bytes. A row is about 500; one that is longer than this lacks a closing quote. */
    private static final int LONGEST_ROW = 1 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String HEADER = "RECORD_ID";

    private final Path path;
    private final InputStream in;
    private final MessageDigest digest = sha256();
    private final RowSplitter splitter = new RowSplitter();
    private byte[] window = new byte[LONGEST_ROW];
    private int at;
    private int to;
    private boolean ended;
    private long read;
    private long line = 1;
    private long nextLine = 1;
    private boolean unreadable;

    /** @throws RefusedInput where there is no such file, or nothing in it that could be read */
    StateFile(Path path) {
        this.path = path;
        in = open(path);
        fill();
        if (to == 0) {
            throw new RefusedInput(path + " is empty.");
        }
        skipMark();
        skipHeader();
    }

    private static InputStream open(Path path) {
        if (Files.isDirectory(path)) {
            throw new RefusedInput(path + " is a folder, not a file.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new RefusedInput(path + " is not a file that can be read twice.");
        }
        try {
            return Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new RefusedInput("There is no file " + path + ".");
        } catch (AccessDeniedException e) {
            throw new RefusedInput(path + " may not be read by this user.");
        } catch (IOException e) {
            throw new RefusedInput(path + " cannot be read: " + e.getMessage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void skipMark() {
        if (to >= MARK.length && Arrays.equals(window, 0, MARK.length, MARK, 0, MARK.length)) {
            at = MARK.length;
        }
    }

    /** Whatever its names, their order and number: columns are known by their place. */
    private void skipHeader() {
        var first = to > at && window[at] == '"' ? at + 1 : at;
        var end = Math.min(first + HEADER.length(), to);
        if (!Latin.text(window, first, end).equalsIgnoreCase(HEADER)) {
            return;
        }
        while (at < to && window[at] != '\n') {
            if (window[at] == '\r' && at + 1 < to && window[at + 1] != '\n') {
                throw new RefusedInput(path + ": lines end with CR alone; LF or CR LF is needed.");
            }
            at++;
        }
        at = Math.min(at + 1, to);
        nextLine = 2;
    }

    /**
     * Reads the next row into the {@linkplain #row() splitter}.
     *
     * @return how it ended; {@code null} after the last one
     */
    @Nullable End next() {
        if (unreadable) { // only now, so that what could be read of it was there to be looked at
            skipLine();
        }
        skipEmptyLines();
        if (at == to) {
            return null;
        }
        line = nextLine;
        var end = splitter.split(window, at, to, ended);
        while (end == End.OPEN && to - at < LONGEST_ROW && !ended) {
            fill();
            end = splitter.split(window, at, to, ended);
        }
        unreadable = end != End.ROW;
        if (!unreadable) {
            at = splitter.next();
            nextLine += splitter.lines();
        }
        return end == End.OPEN ? End.BROKEN_QUOTE : end;
    }

    private void skipEmptyLines() {
        while (at < to || fill()) {
            if (window[at] == '\r' && (at + 1 == to && !fill() || window[at + 1] == '\n')) {
                at++;
            }
            if (at == to || window[at] != '\n') {
                return;
            }
            at++;
            nextLine++;
        }
    }

    private void skipLine() {
        while (at < to || fill()) {
            if (window[at++] == '\n') {
                nextLine++;
                return;
            }
        }
    }

    /** Gets more bytes behind those not yet used; whether there were any. */
    private boolean fill() {
        System.arraycopy(window, at, window, 0, to - at);
        to -= at;
        at = 0;
        var before = to;
        try {
            while (to < window.length && !ended) {
                var more = in.read(window, to, window.length - to);
                ended = more < 0;
                to += Math.max(more, 0);
            }
        } catch (IOException e) {
            throw new RefusedInput(path + " cannot be read: " + e.getMessage());
        }
        digest.update(window, before, to - before);
        read += to - before;
        return to > before;
    }

    RowSplitter row() {
        return splitter;
    }

    Path path() {
        return path;
    }

    /** The line on which the row begins, from 1. */
    long line() {
        return line;
    }

    /** Bytes read so far and made into rows. */
    long read() {
        return read - (to - at);
    }

    /** SHA-256 of the bytes read so far, which are all after the last row. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
