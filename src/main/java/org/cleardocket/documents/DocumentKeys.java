package org.cleardocket.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The master keys, from outside: a new one makes the old ones useless, and no paper is written anew for it. */
@Component
public class DocumentKeys {

    /**
     * What a rotation has done.
     *
     * @param newest the name of the key that wraps files' keys now
     * @param files  how many were wrapped anew
     * @param lost   the names of master keys that are not here, and that some files' keys are still wrapped with
     */
    public record Rotation(String newest, int files, List<String> lost) {
    }

    private final MasterKeys keys;
    private final WrappedKeys wrapped;
    private final Clock clock;

    DocumentKeys(MasterKeys keys, WrappedKeys wrapped, Clock clock) {
        this.keys = keys;
        this.wrapped = wrapped;
        this.clock = clock;
    }

    /** The file that holds them; empty where there is only the one that follows from the portal's secret. */
    public Optional<Path> file() {
        return Optional.ofNullable(keys.file());
    }

    /**
     * Writes a new master key into the file.
     *
     * @throws IOException where the file cannot be written; nothing has changed then
     */
    public void add() throws IOException {
        keys.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
    }

    /**
     * Wraps the key of each file with the newest master key. May be stopped and begun again at any time.
     *
     * @throws IOException where a master key is not the one that a file's key was wrapped with
     */
    public Rotation rewrap() throws IOException {
        var newest = keys.newest();
        var count = 0;
        for (var master : wrapped.masters()) {
            if (!master.equals(newest) && keys.has(master)) {
                count += rewrap(master);
            }
        }
        return new Rotation(newest, count, lost());
    }

    private int rewrap(String master) throws IOException {
        var count = 0;
        for (var some = wrapped.by(master); !some.isEmpty(); some = wrapped.by(master)) {
            for (var file : some) {
                wrapped.rewrap(file.id(), file.key(), keys.wrap(file.id(), keys.unwrap(file.id(), file.key())));
            }
            count += some.size();
        }
        return count;
    }

    /** The names of master keys that are not here, though files' keys are wrapped with them. */
    List<String> lost() {
        return wrapped.masters().stream().filter(master -> !keys.has(master)).toList();
    }
}
