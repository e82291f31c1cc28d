package org.cleardocket.records.state;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cleardocket.records.state.Row.Place;
import org.cleardocket.records.state.RowSplitter.End;
import org.jspecify.annotations.Nullable;

/** The files of one run, one after the other: rows, and whose each row is. */
final class StateFiles implements Closeable {

    /** @param group the file where people are kept apart by file, else 0 */
    private record Subject(byte[] id, int group) {

        static final Subject NOBODY = new Subject(new byte[0], -1);

        boolean isSame(Subject other) {
            return group == other.group && Arrays.equals(id, other.id);
        }

        /** FNV-1a, mixed once more. That two people of a state share one is unlikely and does no harm. */
        long hash() {
            var hash = 0xCBF29CE484222325L ^ group;
            for (var one : id) {
                hash = (hash ^ one) * 0x100000001B3L;
            }
            hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
            return hash ^ hash >>> 29;
        }
    }

    private static final int ID = Column.SUBJECT_ID.ordinal();
    private static final String STRAY = "a quote stands inside a field that is not in quotes";
    private static final String BROKEN = "a quote is not closed, or something follows a closing quote";

    private final List<Path> paths;
    private final boolean separate;
    private final List<String> fingerprints = new ArrayList<>();
    private @Nullable StateFile file;
    private long readBefore;
    private long number = -1;
    private End end = End.ROW;
    private Subject last = Subject.NOBODY;
    private long personHash;
    private boolean samePerson;

    /** @param separate whether one id in two files is two people */
    StateFiles(List<Path> paths, boolean separate) {
        this.paths = paths;
        this.separate = separate;
    }

    /** Goes to the next row; false after the last one of the last file. */
    boolean advance() {
        while (file == null || !nextOf(file)) {
            if (file != null) {
                finish(file);
            }
            if (fingerprints.size() == paths.size()) {
                return false;
            }
            file = new StateFile(paths.get(fingerprints.size()));
        }
        number++;
        return true;
    }

    private boolean nextOf(StateFile current) {
        var found = current.next();
        if (found == null) {
            return false;
        }
        end = found;
        if (hasPerson()) {
            notePerson(current.row());
        }
        return true;
    }

    private void finish(StateFile done) {
        fingerprints.add(done.fingerprint());
        readBefore += done.read();
        file = null;
        try {
            done.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void notePerson(RowSplitter row) {
        var group = separate ? fingerprints.size() : 0;
        if (group == last.group && row.isSurely(ID, last.id)) { // nearly always
            samePerson = true;
            return;
        }
        var id = new byte[row.lengthOf(ID)];
        var subject = new Subject(Arrays.copyOf(id, row.copyField(ID, id, 0)), group);
        samePerson = subject.isSame(last);
        if (!samePerson) {
            last = subject;
            personHash = subject.hash();
        }
    }

    private StateFile file() {
        if (file == null) {
            throw new IllegalStateException("no row has been read");
        }
        return file;
    }

    /** Whether the row has all its 95 fields. */
    boolean isWhole() {
        return end == End.ROW && file().row().fields() == Column.COUNT;
    }

    /** Whether it is known whose row it is; of one that is not whole, if the id is: another field must follow it. */
    boolean hasPerson() {
        var row = file().row();
        return isWhole() || row.fields() > ID + 1 && row.lengthOf(ID) > 0;
    }

    /** Whose row it is, where that is known. */
    Person person() {
        return new Person(Latin.text(last.id, 0, last.id.length), last.group);
    }

    /** What is wrong with a row that is not whole. */
    Malformed malformed() {
        return new Malformed(place(), hasPerson() ? person() : null, switch (end) {
            case STRAY_QUOTE -> STRAY;
            case BROKEN_QUOTE, OPEN -> BROKEN;
            case ROW -> file().row().fields() + (file().row().fields() == 1 ? " column" : " columns") + " instead of "
                    + Column.COUNT;
        });
    }

    /** Whether the row is of the same person as the row before it that is known to be of one. */
    boolean isSamePerson() {
        return samePerson;
    }

    /** Stands for the person in 64 bits. */
    long personHash() {
        return personHash;
    }

    Row addTo(Rows rows) {
        return rows.add(file().row(), place());
    }

    /** Of the row that was read last; -1 before the first. */
    long number() {
        return number;
    }

    /** Of the row that was read last. */
    Place place() {
        return new Place(number, fingerprints.size(), file().line());
    }

    /** Bytes read so far. */
    long read() {
        return readBefore + (file == null ? 0 : file.read());
    }

    /** SHA-256 of each file, once all rows have been read. */
    List<String> fingerprints() {
        return List.copyOf(fingerprints);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
