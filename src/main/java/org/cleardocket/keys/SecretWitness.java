package org.cleardocket.keys;

import java.util.Optional;

/** Somebody who has written with the portal's secret, and can tell whether the one that is set now is the same. */
public interface SecretWitness {

    /** Whether the secret fits what was written; empty where nothing was. */
    Optional<Boolean> fits();
}
