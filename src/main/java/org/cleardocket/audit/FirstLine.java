package org.cleardocket.audit;

import java.util.Optional;
import org.cleardocket.keys.SecretWitness;
import org.springframework.stereotype.Component;

/** The log's first line tells by which secret the database was begun. */
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
