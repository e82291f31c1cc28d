package org.cleardocket.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.Seal;
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

    private final Map<String, Seal> seals;
    private final String newest;

    /** @throws IllegalStateException where the file of keys cannot be read or says something else */
    MasterKeys(Keys keys, DocumentSettings settings) {
        seals = new LinkedHashMap<>();
        seals.put(OF_THE_SECRET, keys.seal("documents"));
        if (settings.keys() != null) {
            read(settings.keys());
        }
        newest = seals.keySet().stream().reduce((_, last) -> last).orElseThrow();
    }

    private void read(Path file) {
        try {
            for (var line : Files.readAllLines(file)) {
                var words = line.strip().split("\\s+");
                if (words.length == 2 && seals.putIfAbsent(words[0], Seal.with(key(words[1]))) == null) {
                    continue;
                }
                if (!line.isBlank()) {
                    throw wrong(file, "each line is a name of its own, a blank, and the base64 of 32 random bytes");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(file, "it cannot be read");
        }
    }

    private static byte[] key(String base64) {
        var key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException();
        }
        return key;
    }

    private static IllegalStateException wrong(Path file, String why) {
        return new IllegalStateException("portal.documents.keys names " + file + ": " + why + ".");
    }

    static byte[] random() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The name of the key that wraps the keys of new files. */
    String newest() {
        return newest;
    }

    /** Wraps a file's key with the newest master key. */
    SealedKey wrap(FileId file, byte[] key) {
        return new SealedKey(newest, seals.get(newest).close(key, file.toString()));
    }

    /** @throws IllegalStateException where the master key is not here, or the key is another file's */
    byte[] unwrap(FileId file, SealedKey key) {
        var seal = seals.get(key.master());
        if (seal == null) {
            throw new IllegalStateException("The master key " + key.master() + " of a paper is not here; "
                    + "see portal.documents.keys.");
        }
        try {
            return seal.open(key.bytes(), file.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of file " + file + " does not open.");
        }
    }
}
