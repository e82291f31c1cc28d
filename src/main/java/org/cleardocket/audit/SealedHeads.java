package org.cleardocket.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Heads of the log in a file outside the database, at least one a day, each with a keyed hash: a log that was cut or
 * emptied no longer contains them, however far it has grown again. The file only grows.
 */
@Component
@EnableConfigurationProperties(AuditSettings.class)
class SealedHeads {

    /** One line of the file. */
    private record Sealed(Instant at, Head head) {
    }

    private static final Duration A_DAY = Duration.ofHours(23);
    private static final Logger LOG = LoggerFactory.getLogger(SealedHeads.class);

    private final AuditStore store;
    private final Optional<Path> file;
    private final KeyedHash hash;
    private final Clock clock;

    SealedHeads(AuditStore store, AuditSettings settings, Keys keys, Clock clock) {
        this.store = store;
        file = Optional.ofNullable(settings.heads());
        hash = keys.hash("audit heads");
        this.clock = clock;
    }

    /**
     * Every head that was sealed, the oldest first.
     *
     * @throws UncheckedIOException where the file is there and cannot be read
     */
    List<Head> all() {
        return lines().stream().map(Sealed::head).toList();
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 600_000)
    void daily() {
        try {
            var sealed = lines();
            if (sealed.isEmpty() || sealed.getLast().at().isBefore(clock.instant().minus(A_DAY))) {
                seal();
            }
        } catch (DataAccessException | UncheckedIOException failed) {
            LOG.error("The audit log's head could not be sealed: {}", failed.getMessage());
        }
    }

    /** Adds the present head. */
    void seal() {
        var last = store.last();
        if (last.position() > 0) {
            var head = new Head(last.position(), HexFormat.of().formatHex(last.fingerprint()));
            file.ifPresent(path -> append(path, new Sealed(clock.instant().truncatedTo(ChronoUnit.SECONDS), head)));
        }
    }

    private void append(Path path, Sealed sealed) {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var line = fields(sealed) + ' ' + mac(sealed) + '\n';
        try (var out = FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), owner)) {
            out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Sealed> lines() {
        try {
            return file.isEmpty() || Files.notExists(file.get()) ? List.of()
                    : Files.readAllLines(file.get()).stream().flatMap(line -> read(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that is half written or not ours says nothing. */
    private Optional<Sealed> read(String line) {
        var parts = line.split(" ");
        try {
            var sealed = new Sealed(Instant.parse(parts[0]), Head.parse(parts[1]));
            return parts.length == 3 && MessageDigest.isEqual(mac(sealed).getBytes(StandardCharsets.US_ASCII),
                    parts[2].getBytes(StandardCharsets.US_ASCII)) ? Optional.of(sealed) : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static String fields(Sealed sealed) {
        return sealed.at() + " " + sealed.head().lines() + ':' + sealed.head().fingerprint();
    }

    private String mac(Sealed sealed) {
        return HexFormat.of().formatHex(hash.of(fields(sealed)));
    }
}
