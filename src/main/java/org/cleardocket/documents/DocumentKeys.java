package org.cleardocket.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The master keys, from outside: a new one makes the old ones useless, and no paper is written anew for it. */
@Component
public class DocumentKeys {

    /**
     * What a rotation has done.
     *
     * @param newest the name of the key that wraps all files' keys now
     * @param files  how many were wrapped anew
     */
    public record Rotation(String newest, int files) {
    }

    private final MasterKeys keys;
    private final FileStore files;
    private final Clock clock;

    DocumentKeys(MasterKeys keys, FileStore files, Clock clock) {
        this.keys = keys;
        this.files = files;
        this.clock = clock;
    }

    /** The file that holds them; empty where there is only the one that follows from the portal's secret. */
    public Optional<Path> file() {
        return Optional.ofNullable(keys.file());
    }

    /** Writes a new master key into the file. */
    public void add() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        var name = day;
        for (var number = 2; keys.names().contains(name); number++) {
            name = day + '-' + number;
        }
        try {
            keys.add(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wraps the key of each file with the newest master key. May be stopped and begun again at any time. */
    public Rotation rewrap() {
        var newest = keys.newest();
        var count = 0;
        for (var some = files.wrappedByOther(newest); !some.isEmpty(); some = files.wrappedByOther(newest)) {
            for (var file : some) {
                files.rewrap(file.id(), file.key(), keys.wrap(file.id(), keys.unwrap(file.id(), file.key())));
            }
            count += some.size();
        }
        return new Rotation(newest, count);
    }
}
