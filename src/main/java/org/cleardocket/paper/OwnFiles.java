package org.cleardocket.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that come inside the program. */
final class OwnFiles {

    private OwnFiles() {
    }

    static InputStream stream(String path) {
        var stream = OwnFiles.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("no file " + path);
        }
        return stream;
    }

    static String text(String path) {
        try (var stream = stream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
