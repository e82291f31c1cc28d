package org.cleardocket.keys;

import java.security.MessageDigest;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Recognizes the keys that this database was written with, by their fingerprints. */
@Component
public class KnownKeys {

    private final KnownKeyStore store;

    KnownKeys(KnownKeyStore store) {
        this.store = store;
    }

    /**
     * Whether a key is the one of its name that the database was written with. One that is not known yet is remembered
     * if it fits.
     *
     * @param fits whether it opens what was written before its fingerprint was kept; asked only then
     */
    public boolean isRight(String name, byte[] fingerprint, BooleanSupplier fits) {
        if (store.fingerprint(name).isEmpty() && fits.getAsBoolean()) {
            store.add(name, fingerprint);
        }
        return store.fingerprint(name).filter(known -> MessageDigest.isEqual(known, fingerprint)).isPresent();
    }
}
