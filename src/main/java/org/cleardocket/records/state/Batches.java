package org.cleardocket.records.state;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads files in batches that are cut between people, on the belief that each person's rows stand together; who is
 * known to be scattered is left out of it. Where the belief was wrong, {@link #scattered} says so in the end.
 */
public final class Batches implements Closeable {

    /** Bytes of a batch, about 700 rows; the processor's caches hold them with their notes and what is written. */
    private static final int FULL = 1 << 18;
    /** A person with more than this is cut anyway, and so found to be scattered. */
    private static final int TOO_FULL = 16 << 20;
    private static final int MOST_MALFORMED = 10_000;
    private static final int ROWS_A_REPORT = 100_000;

    private final StateFiles files;
    private final boolean separate;
    private final Scattered scattered;
    private final Stretches stretches;
    private boolean waiting;

    /**
     * @param scattered who is known to be scattered
     * @param work      a folder for notes, which are gone when this is closed
     */
    public Batches(Source source, Scattered scattered, Path work) throws IOException {
        files = new StateFiles(source.files(), source.separate());
        separate = source.separate();
        this.scattered = scattered;
        stretches = new Stretches(work.resolve("stretches"));
    }

    /** The next batch; {@code null} after the last one. */
    public @Nullable Batch next() throws IOException {
        var rows = new Rows(FULL + (FULL >> 3));
        var complete = new ArrayList<Row>();
        var malformed = new ArrayList<Malformed>();
        var last = -1L;
        var isNew = true;
        var isComplete = true;
        while (malformed.size() < MOST_MALFORMED && (waiting || files.advance())) {
            waiting = rows.size() >= FULL && files.isWhole() && mayBeCut(isComplete, rows);
            if (waiting) {
                break;
            }
            if (files.hasPerson() && (isNew || !files.isSamePerson())) {
                stretches.add(files.personHash());
                isComplete = !scattered.contains(files.personHash());
                isNew = false;
            }
            last = files.number();
            if (!files.isWhole()) {
                malformed.add(files.malformed());
                continue;
            }
            var row = files.addTo(rows);
            if (isComplete) {
                complete.add(row);
            }
        }
        return last < 0 ? null : new Batch(rows.all(), people(complete, malformed), malformed, last);
    }

    private People people(List<Row> complete, List<Malformed> malformed) {
        var incomplete = malformed.stream().map(Malformed::person).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new People(complete, incomplete, separate);
    }

    private boolean mayBeCut(boolean isComplete, Rows rows) {
        return !files.isSamePerson() || !isComplete || rows.size() >= TOO_FULL;
    }

    /** Whether it is known already that someone else is scattered, so that the batches are not whole. */
    public boolean hasFoundScattered() {
        return scattered.isEmpty() && stretches.hasFoundRepeated();
    }

    /** Reads on to the end without making batches, only to learn who is scattered. */
    public void readOn(Runnable now) throws IOException {
        while (waiting || files.advance()) {
            if (files.hasPerson() && (waiting || !files.isSamePerson())) {
                stretches.add(files.personHash());
            }
            waiting = false;
            if (files.number() % ROWS_A_REPORT == 0) {
                now.run();
            }
        }
    }

    /** How many rows have been read. */
    public long rows() {
        return files.number() + 1;
    }

    /** Who turned out to be scattered, once all batches have been read. */
    public Scattered scattered() throws IOException {
        return stretches.scattered();
    }

    /** Bytes read so far. */
    public long read() {
        return files.read();
    }

    /** SHA-256 of each file, once all batches have been read. */
    public List<String> fingerprints() {
        return files.fingerprints();
    }

    @Override
    public void close() throws IOException {
        files.close();
        stretches.close();
    }
}
