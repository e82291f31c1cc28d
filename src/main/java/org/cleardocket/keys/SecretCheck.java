package org.cleardocket.keys;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with another secret than the one that the database was written with, before a line is written. A
 * database from before fingerprints were kept is asked what its rooms have written.
 */
@Component
class SecretCheck implements SmartInitializingSingleton {

    private final Keys keys;
    private final KnownKeys known;
    private final List<SecretWitness> witnesses;

    SecretCheck(Keys keys, KnownKeys known, List<SecretWitness> witnesses) {
        this.keys = keys;
        this.known = known;
        this.witnesses = witnesses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!known.isRight("portal.secret", keys.fingerprint(), this::fits)) {
            throw new IllegalStateException("portal.secret must be the one that this database was written with. It is in "
                    + "PORTAL_SECRET or in the file \"secret\" of the data folder, and belongs to each backup. With another, "
                    + "second factors and papers stay closed and the audit log breaks.");
        }
    }

    private boolean fits() {
        return witnesses.stream().allMatch(witness -> witness.fits().orElse(true));
    }
}
