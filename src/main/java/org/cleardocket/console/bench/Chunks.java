package org.cleardocket.console.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** HTTP/1.1 chunked transfer coding (RFC 9112, section 7.1), as far as a bench needs it. */
final class Chunks {

    private Chunks() {
    }

    /** The content of a chunked body. */
    static byte[] join(byte[] body) {
        var joined = new ByteArrayOutputStream(body.length);
        var at = 0;
        while (at < body.length) {
            var end = lineEnd(body, at);
            var size = Integer.parseInt(new String(body, at, end - at, StandardCharsets.US_ASCII).strip(), 16);
            if (size == 0) {
                break;
            }
            joined.write(body, end + 2, size);
            at = end + 2 + size + 2;
        }
        return joined.toByteArray();
    }

    private static int lineEnd(byte[] body, int from) {
        var at = from;
        while (body[at] != '\r') {
            at++;
        }
        return at;
    }
}
