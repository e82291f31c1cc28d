package org.cleardocket.records.state;

import java.nio.charset.StandardCharsets;

/** Text as bytes that pass through unchanged: one byte is one character, whatever it meant to whoever wrote it. */
final class Latin {

    private Latin() {
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
