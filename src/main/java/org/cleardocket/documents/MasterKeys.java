package org.cleardocket.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.Randomness;
import org.cleardocket.keys.Seal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap the files' own keys. A new master key makes the old ones useless without a byte of any paper being
 * written anew.
 */
@Component
class MasterKeys {

    /** The one that follows from the portal's secret. */
    static final String OF_THE_SECRET = "secret";

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Ring(Map<String, Seal> seals, String newest) {
    }

    private final Seal ofTheSecret;
    private final @Nullable Path file;
    private volatile Ring ring;

    /** @throws IllegalStateException where the file of keys cannot be read or says something else */
    MasterKeys(Keys keys, DocumentSettings settings) {
        ofTheSecret = keys.seal("documents");
        file = settings.keys() == null ? null : settings.keys().toAbsolutePath();
        ring = read();
    }

    private Ring read() {
        var seals = new LinkedHashMap<String, Seal>();
        seals.put(OF_THE_SECRET, ofTheSecret);
        var newest = OF_THE_SECRET;
        for (var line : lines()) {
            var words = line.strip().split("\\s+");
            if (words.length != 2 || seals.putIfAbsent(words[0], Seal.with(key(words[1]))) != null) {
                throw wrong();
            }
            newest = words[0];
        }
        return new Ring(seals, newest);
    }

    private List<String> lines() {
        try {
            return file == null ? List.of()
                    : Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw wrong();
        }
    }

    private byte[] key(String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == KEY_BYTES && Randomness.isLikely(key)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // as wrong as a key of another length, or of zeros
        }
        throw wrong();
    }

    private IllegalStateException wrong() {
        return new IllegalStateException("portal.documents.keys must name a file that can be read, with a line for each "
                + "key: a name of its own, a blank, and the base64 of 32 random bytes. "
                + "./portal documents rotate-keys makes it.");
    }

    static byte[] random() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Where the keys are; {@code null} where there is only the one of the secret. */
    @Nullable Path file() {
        return file;
    }

    /**
     * Writes a new key behind the others, safe before anything is wrapped with it. It wraps the keys of all new files
     * from now on, here and wherever this file is read.
     *
     * @param name what it is called, without blanks; gets a number where there is such a key
     * @return its name
     */
    String add(String name) throws IOException {
        synchronized (MasterKeys.class) { // of two at once, here or in two processes, neither may lose the other's key
            try (var turns = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = turns.lock()) {
                return append(name);
            }
        }
    }

    private String append(String name) throws IOException {
        var lines = new ArrayList<>(lines());
        var free = free(name, read().seals().keySet());
        lines.add(free + ' ' + Base64.getEncoder().encodeToString(random()));
        WholeFile.write(file, (String.join("\n", lines) + '\n').getBytes(StandardCharsets.US_ASCII));
        ring = read();
        return free;
    }

    private static String free(String name, Set<String> taken) {
        var free = name;
        for (var number = 2; taken.contains(free); number++) {
            free = name + '-' + number;
        }
        return free;
    }

    /** The name of the key that wraps the keys of new files. */
    String newest() {
        return fresh().newest();
    }

    /** The names of the keys in the file, each with what its key is known by. */
    Map<String, byte[]> fingerprints() {
        var known = new LinkedHashMap<String, byte[]>();
        ring.seals().forEach((name, seal) -> known.put(name, seal.fingerprint()));
        known.remove(OF_THE_SECRET);
        return known;
    }

    /** Whether the key of this name is here. */
    boolean has(String master) {
        return find(master) != null;
    }

    /** Wraps a file's key with the newest master key. */
    SealedKey wrap(FileId id, byte[] key) {
        var now = fresh();
        return new SealedKey(now.newest(), now.seals().get(now.newest()).close(key, id.toString()));
    }

    /** @throws IOException where the master key is not here, or is another one of the same name */
    byte[] unwrap(FileId id, SealedKey key) throws IOException {
        var seal = find(key.master());
        if (seal == null) {
            throw new IOException("The master key " + key.master() + " of a paper is not here; "
                    + "see portal.documents.keys.");
        }
        try {
            return seal.open(key.bytes(), id.toString());
        } catch (GeneralSecurityException e) {
            throw new IOException("The master key " + key.master() + " is not the one of file " + id + "; "
                    + "see portal.documents.keys and portal.secret.");
        }
    }

    private @Nullable Seal find(String master) {
        var known = ring.seals().get(master);
        return known != null ? known : fresh().seals().get(master);
    }

    /** Another process may have added a key. Where the file is gone or broken by now, we go on with those we know. */
    private Ring fresh() {
        if (file != null && Files.exists(file)) {
            try {
                ring = read();
            } catch (IllegalStateException broken) {
                LOG.error(broken.getMessage());
            }
        }
        return ring;
    }
}
