package org.cleardocket.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The lists of words in {@code i18n}, which are data and no wordings of ours. */
public final class WordFile {

    private WordFile() {
    }

    /** @param name without folder and ending */
    public static Properties read(String name) {
        var path = "/i18n/" + name + ".properties";
        var lines = new Properties();
        try (var stream = Objects.requireNonNull(WordFile.class.getResourceAsStream(path), path)) {
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
