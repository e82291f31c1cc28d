package org.cleardocket.records;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.cleardocket.records.state.Scattered;
import org.cleardocket.records.state.Source;
import org.cleardocket.records.state.Spill;
import org.jspecify.annotations.Nullable;

/**
 * Decides the people whose rows do not stand together, before the rows are read once more and written: their rows are
 * put on the disk in parts, each part is decided in memory, and what was decided waits on the disk in the order of
 * rows.
 */
record GatherScattered(Source source, DecidePeople people, Path work) {

    /**
     * @param rows     how many there are in all
     * @param progress hears of the bytes read so far
     */
    DecidedBefore gather(Scattered scattered, long rows, Tally tally, LongConsumer progress) throws IOException {
        var files = new ArrayList<Path>();
        try (var spill = Spill.of(source, scattered, people::takes, rows, work, progress)) {
            for (var part = 0; part < spill.parts(); part++) {
                var decided = new ArrayList<Decided>();
                people.decide(spill.people(part), tally, decided::add);
                decided.sort(Comparator.comparingLong(Decided::row));
                files.add(written(decided, work.resolve("decided-" + part)));
            }
        }
        return new DecidedBefore(files);
    }

    private static Path written(List<Decided> decided, Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var one : decided) {
                out.writeLong(one.row());
                write(one.cells(), out);
                write(one.difference(), out);
            }
        }
        return file;
    }

    private static void write(byte @Nullable [] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }
}
