package org.cleardocket.people;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes refused sign-ins into the audit log, in lines that strangers cannot make many of: a line for each try against
 * an account while they are few, and one a minute for all others together.
 */
@Component
class RefusedSignIns {

    /** Of one network, as long as its tries are remembered. */
    static final int LINES_OF_NETWORK = 10;
    /** Of all networks together. */
    static final int LINES_A_MINUTE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIns.class);

    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicLong compared = new AtomicLong();
    private final AtomicLong notCompared = new AtomicLong();

    RefusedSignIns(AuditLog audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * A try was compared and refused.
     *
     * @param account {@code null} where there is none
     * @param around  how many tries came from the same network before
     */
    void add(@Nullable StaffAccount account, String why, int around) {
        if (account == null || around >= LINES_OF_NETWORK || lines.incrementAndGet() > LINES_A_MINUTE) {
            compared.incrementAndGet();
        } else {
            transaction.executeWithoutResult(_ ->
                    audit.record(Actor.PROGRAM, "people.sign-in-refused", account.subject(), why));
        }
    }

    /** A try came too often or with too many others. */
    void addUncompared() {
        notCompared.incrementAndGet();
    }

    @PreDestroy
    @Scheduled(fixedRate = 60_000, initialDelay = 60_000)
    void eachMinute() {
        lines.set(0);
        var wrong = compared.getAndSet(0);
        var unseen = notCompared.getAndSet(0);
        if (wrong + unseen == 0) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> audit.record(Actor.PROGRAM, "people.sign-ins-refused", "sign-ins",
                    wrong + " wrong, " + unseen + " not compared"));
        } catch (DataAccessException | TransactionException away) {
            compared.addAndGet(wrong);
            notCompared.addAndGet(unseen);
            LOG.debug("Refused sign-ins cannot be recorded just now.", away);
        }
    }
}
