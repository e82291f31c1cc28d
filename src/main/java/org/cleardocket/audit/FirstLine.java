package org.cleardocket.audit;

import java.util.Optional;
import org.cleardocket.keys.SecretWitness;
import org.springframework.stereotype.Component;

/** The first audit line shows which secret the database was created with. */
@Component
class FirstLine implements SecretWitness {

    private final AuditStore store;

    FirstLine(AuditStore store) {
        this.store = store;
    }

    @Override
    public Optional<Boolean> fits() {
        return store.firstFits();
    }
}
