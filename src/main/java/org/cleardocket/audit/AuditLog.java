package org.cleardocket.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

    /** A line that waits longer for its place in the chain is a fault. */
    static final Duration LATE = Duration.ofMinutes(1);

    private final AuditStore store;
    private final WaitingLines waiting;
    private final ChainWriter writer;
    private final SealedHeads heads;
    private final Clock clock;

    AuditLog(AuditStore store, WaitingLines waiting, ChainWriter writer, SealedHeads heads, Clock clock) {
        this.store = store;
        this.waiting = waiting;
        this.writer = writer;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Writes a line in the caller's transaction: what happened and the line about it stand or fall together. It waits
     * for no other transaction; its place in the chain comes right after.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without an open transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String action, String subject, String reason) {
        waiting.add(new AuditEntry(0, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, action, subject, reason));
    }

    /** All lines about a subject, the newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> about(String subject) {
        return store.about(subject);
    }

    /**
     * Gives waiting lines their places, then reads the whole chain, line by line.
     *
     * @param expected heads that the log must still contain, besides those that were sealed outside the database
     */
    public ChainCheck check(Collection<Head> expected) {
        writer.write();
        return switch (store.check()) {
            case ChainCheck.Whole(var lines, var fingerprint, _, _, _) -> Stream.concat(heads.all().stream(), expected.stream())
                    .filter(head -> !store.contains(head)).findFirst().<ChainCheck>map(ChainCheck.Missing::new)
                    .orElseGet(() -> new ChainCheck.Whole(lines, fingerprint, waiting.count(),
                            waiting.countBefore(clock.instant().minus(LATE)), waiting.foreign()));
            case ChainCheck.Broken broken -> broken;
            case ChainCheck.Missing missing -> missing;
        };
    }
}
