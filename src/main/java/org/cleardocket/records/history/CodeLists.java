package org.cleardocket.records.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists of code sections of 2019, from {@code policies/lists}: one regular expression a line, looked for anywhere
 * in a text. They are kept as they were, faults included; the statute's own tables are in {@code eligibility}.
 */
enum CodeLists {
    SUPERSTRIKES("superstrikes-2019.txt"),
    REGISTRABLE("registrable-2019.txt"),
    RELATED("related-2019.txt"),
    GANG("gang-enhancement-2019.txt"),
    ENHANCEABLE("gang-offenses-2019.txt");

    private final Pattern pattern;

    CodeLists(String file) {
        try (var stream = CodeLists.class.getResourceAsStream("/policies/lists/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("no list policies/lists/" + file);
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
            pattern = Pattern.compile(lines.filter(line -> !line.startsWith("#")).collect(Collectors.joining("|")),
                    Pattern.UNIX_LINES); // a dot stops at a line feed alone, whatever bytes there are
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean found(String text) {
        return pattern.matcher(text).find();
    }
}
