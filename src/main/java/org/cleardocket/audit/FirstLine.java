package org.cleardocket.audit;

import java.util.Optional;
import org.cleardocket.keys.SecretWitness;
import org.springframework.stereotype.Component;

/** The first audit line shows which secret the database was created with. */
@Component
class FirstLine implements SecretWitness {

    private final AuditStore store;
    private final WaitingLines waiting;

    FirstLine(AuditStore store, WaitingLines waiting) {
        this.store = store;
        this.waiting = waiting;
    }

    @Override
    public Optional<Boolean> fits() {
        return store.firstFits().or(waiting::firstFits);
    }
}
