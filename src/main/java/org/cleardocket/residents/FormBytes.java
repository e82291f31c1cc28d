package org.cleardocket.residents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a form with files. Beside the files there may be only so many. */
final class FormBytes extends FilterInputStream {

    private long left;
    private boolean inFile;

    /** @param besideFiles how many there may be */
    FormBytes(InputStream all, long besideFiles) {
        super(all);
        left = besideFiles;
    }

    /** Whether what comes now is a file's. */
    void inFile(boolean now) {
        inFile = now;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        return counted(count, count);
    }

    private int counted(int result, int bytes) throws IOException {
        if (result >= 0 && !inFile) {
            left -= bytes;
        }
        if (left < 0) {
            throw new IOException("too much beside the files");
        }
        return result;
    }
}
