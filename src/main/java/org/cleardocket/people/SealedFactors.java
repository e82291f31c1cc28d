package org.cleardocket.people;

import java.util.Optional;
import org.cleardocket.keys.SecretWitness;
import org.springframework.stereotype.Component;

/** Second factors open with the secret that closed them. */
@Component
class SealedFactors implements SecretWitness {

    private static final int SOME = 100;

    private final AccountStore accounts;
    private final SecondFactorSeal seal;

    SealedFactors(AccountStore accounts, SecondFactorSeal seal) {
        this.accounts = accounts;
        this.seal = seal;
    }

    @Override
    public Optional<Boolean> fits() {
        var some = accounts.oldest(SOME);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.stream().anyMatch(this::opens));
    }

    private boolean opens(AccountStore.Keys account) {
        try {
            seal.open(account.account().id(), account.sealedSecret());
            return true;
        } catch (IllegalStateException other) {
            return false;
        }
    }
}
