package org.cleardocket.documents.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A file on its way to a worker: pieces, each after its length, and a length of nothing at the end. */
final class Pieces {

    static final int MOST = 64 << 10;

    private Pieces() {
    }

    /** @param length 0 for the end */
    static void write(DataOutputStream out, byte[] piece, int length) throws IOException {
        out.writeInt(length);
        out.write(piece, 0, length);
        if (length == 0) {
            out.flush();
        }
    }

    /** A whole file. */
    static byte[] read(DataInputStream in) throws IOException {
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            var piece = new byte[length];
            in.readFully(piece);
            file.write(piece);
        }
        return file.toByteArray();
    }
}
