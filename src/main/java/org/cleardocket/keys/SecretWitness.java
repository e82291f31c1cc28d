package org.cleardocket.keys;

import java.util.Optional;

/** Checks whether the current secret is the one that existing data was written with. */
public interface SecretWitness {

    /** Whether the secret fits what was written; empty where nothing was. */
    Optional<Boolean> fits();
}
