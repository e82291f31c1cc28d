package org.cleardocket.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did or saw what. Each line carries the fingerprint of the line before it, so that a changed, removed or
 * inserted line shows.
 *
 * <p>Never write a name, a number, a section or a result here: the log outlives the person's record.
 */
@Component
public class AuditLog {

    private final AuditStore store;
    private final Clock clock;

    AuditLog(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes a line in the caller's transaction: what happened and the line about it stand or fall together. Write it
     * last, because lines are written one at a time and the next waits until this transaction ends.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without an open transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subject, String reason) {
        var last = store.lockLast();
        var entry = new AuditEntry(last.position() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, action,
                subject, reason);
        store.append(last, entry);
    }

    /** All lines about a subject, the newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> about(String subject) {
        return store.about(subject);
    }

    /** Reads the whole chain, line by line. */
    @Transactional(readOnly = true)
    public ChainCheck check() {
        return store.check();
    }
}
