package org.cleardocket.documents;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cleardocket.keys.KnownKeys;
import org.cleardocket.keys.SecretWitness;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start with a master key that has the name of another one, before a paper is sealed with it. */
@Component
class MasterKeyCheck implements SecretWitness, SmartInitializingSingleton {

    private final MasterKeys keys;
    private final WrappedKeys wrapped;
    private final KnownKeys known;

    MasterKeyCheck(MasterKeys keys, WrappedKeys wrapped, KnownKeys known) {
        this.keys = keys;
        this.wrapped = wrapped;
        this.known = known;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keys.fingerprints().forEach((name, fingerprint) -> {
            if (!known.isRight("master key " + name, fingerprint, () -> opens(name).orElse(true))) {
                throw new IllegalStateException("portal.documents.keys must name a file in which the key " + name
                        + " is the one that this database was written with. Put that one back.");
            }
        });
    }

    @Override
    public Optional<Boolean> fits() {
        return opens(MasterKeys.OF_THE_SECRET);
    }

    /** Whether a master key opens keys of papers; empty where it should open none. */
    private Optional<Boolean> opens(String master) {
        List<StoredFile> some = wrapped.by(master);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.stream().anyMatch(this::opens));
    }

    private boolean opens(StoredFile file) {
        try {
            keys.unwrap(file.id(), file.key());
            return true;
        } catch (IOException other) {
            return false;
        }
    }
}
