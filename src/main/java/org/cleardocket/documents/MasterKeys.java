package org.cleardocket.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap the files' own keys. A new master key makes the old ones useless without a byte of any paper being
 * written anew.
 */
@Component
class MasterKeys {

    /** The one that follows from the portal's secret. */
    static final String OF_THE_SECRET = "secret";

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
        file = settings.keys();
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
            return file == null || Files.notExists(file) ? List.of()
                    : Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw wrong();
        }
    }

    private byte[] key(String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // as wrong as a key of another length
        }
        throw wrong();
    }

    private IllegalStateException wrong() {
        return new IllegalStateException("portal.documents.keys names " + file + ", which cannot be read: each line is a "
                + "name of its own, a blank, and the base64 of 32 random bytes.");
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
     * Writes a new key behind the others. It seals all new files from now on, here and wherever this file is read.
     *
     * @param name no other key's, without blanks
     */
    void add(String name) throws IOException {
        var lines = new ArrayList<>(lines());
        lines.add(name + ' ' + Base64.getEncoder().encodeToString(random()));
        var aside = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(aside, lines);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        ring = read();
    }

    /** The name of the key that wraps the keys of new files. */
    String newest() {
        return ring.newest();
    }

    Set<String> names() {
        return ring.seals().keySet();
    }

    /** Wraps a file's key with the newest master key. */
    SealedKey wrap(FileId id, byte[] key) {
        var now = ring;
        return new SealedKey(now.newest(), now.seals().get(now.newest()).close(key, id.toString()));
    }

    /** @throws IllegalStateException where the master key is not here, or the key is another file's */
    byte[] unwrap(FileId id, SealedKey key) {
        try {
            return seal(key.master()).open(key.bytes(), id.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of file " + id + " does not open.");
        }
    }

    /** Another copy of the portal may have added a key meanwhile. */
    private Seal seal(String master) {
        if (!ring.seals().containsKey(master)) {
            ring = read();
        }
        var seal = ring.seals().get(master);
        if (seal == null) {
            throw new IllegalStateException("The master key " + master + " of a paper is not here; "
                    + "see portal.documents.keys.");
        }
        return seal;
    }
}
