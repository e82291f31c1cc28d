package org.cleardocket.people;

import java.security.GeneralSecurityException;
import java.util.UUID;
import org.cleardocket.keys.Keys;
import org.cleardocket.keys.Seal;
import org.springframework.stereotype.Component;

/** Keeps the second factors' secrets sealed in the database, each to its account. */
@Component
class SecondFactorSeal {

    private final Seal seal;

    SecondFactorSeal(Keys keys) {
        seal = keys.seal("second factor");
    }

    byte[] close(UUID account, byte[] secret) {
        return seal.close(secret, account.toString());
    }

    byte[] open(UUID account, byte[] sealed) {
        try {
            return seal.open(sealed, account.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed second factor does not fit portal.secret.", e);
        }
    }
}
