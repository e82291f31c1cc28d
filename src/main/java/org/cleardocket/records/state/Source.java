package org.cleardocket.records.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of one run, in the order in which their rows are numbered.
 *
 * @param separate whether one id in two files is two people
 */
public record Source(List<Path> files, boolean separate) {

    public Source {
        files = List.copyOf(files);
    }

    /** How many bytes there are to read; 0 for a file that cannot be looked at. */
    public long bytes() {
        return files.stream().filter(Files::isReadable).mapToLong(Source::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
