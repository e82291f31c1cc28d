package org.cleardocket.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives lines their places in the chain, every second, in batches. Of all copies one writes at a time; a copy that is
 * killed leaves its lines to the others. Lines that are not the portal's stay where they are and become a fault.
 */
@Component
class ChainWriter {

    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ChainWriter.class);

    private final AuditStore chain;
    private final WaitingLines waiting;
    private final TransactionTemplate transaction;

    ChainWriter(AuditStore chain, WaitingLines waiting, TransactionTemplate transaction) {
        this.chain = chain;
        this.waiting = waiting;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 1000)
    void eachSecond() {
        try {
            if (!waiting.isEmpty()) {
                write();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("No line of the audit log can be chained just now.", away);
        }
    }

    /** Chains all that waits, unless another copy does so just now. */
    void write() {
        for (long last = 0; last >= 0;) {
            var from = last;
            last = transaction.execute(_ -> chain.lock() ? batch(from) : -1);
        }
    }

    /** @return the number of the last line that was looked at; -1 where there is no other */
    private long batch(long from) {
        var lines = waiting.after(from, BATCH);
        var ours = lines.stream().filter(WaitingLines.Waiting::ours).toList();
        if (!ours.isEmpty()) {
            chain.append(ours);
        }
        waiting.removeChained();
        return lines.size() < BATCH ? -1 : lines.getLast().number();
    }
}
