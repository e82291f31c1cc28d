package org.cleardocket.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes refused access into the audit log, in lines that strangers cannot make many of: each minute one line for what
 * strangers did, and a few for what was refused to staff. Each is also counted in the figure {@code access.denied}.
 */
@Component
public class Denials {

    /** About staff, who are named in them. */
    static final int LINES_A_MINUTE = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final Denial[] KINDS = Denial.values();

    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(LINES_A_MINUTE);
    private final AtomicLongArray others = new AtomicLongArray(KINDS.length);

    private record Line(Denial denial, Actor actor) {
    }

    Denials(AuditLog audit, TransactionTemplate transaction, MeterRegistry meters) {
        this.audit = audit;
        this.transaction = transaction;
        this.meters = meters;
    }

    /** A stranger was refused. */
    public void add(Denial denial) {
        figure(denial);
        others.incrementAndGet(denial.ordinal());
    }

    /** A staff member was refused. Needs no transaction: the line comes within a minute, whatever becomes of the caller's. */
    public void add(Denial denial, Actor actor) {
        figure(denial);
        if (!lines.offer(new Line(denial, actor))) {
            others.incrementAndGet(denial.ordinal());
        }
    }

    private void figure(Denial denial) {
        meters.counter("access.denied", "kind", denial.word()).increment();
    }

    @PreDestroy
    @Scheduled(fixedRate = 60_000, initialDelay = 60_000)
    void eachMinute() {
        var named = new ArrayList<Line>();
        lines.drainTo(named);
        var counts = Arrays.stream(KINDS).mapToLong(kind -> others.getAndSet(kind.ordinal(), 0)).toArray();
        if (named.isEmpty() && Arrays.stream(counts).allMatch(count -> count == 0)) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                named.forEach(line -> audit.record(line.actor(), "access.denied", "access", line.denial().word()));
                var sum = sum(counts);
                if (!sum.isEmpty()) {
                    audit.record(Actor.PROGRAM, "access.denied", "access", sum);
                }
            });
        } catch (DataAccessException | TransactionException away) {
            named.forEach(lines::offer);
            Arrays.stream(KINDS).forEach(kind -> others.addAndGet(kind.ordinal(), counts[kind.ordinal()]));
            LOG.debug("Refused access cannot be recorded just now.", away);
        }
    }

    private static String sum(long[] counts) {
        return Arrays.stream(KINDS).filter(kind -> counts[kind.ordinal()] > 0)
                .map(kind -> kind.word() + ' ' + counts[kind.ordinal()]).collect(Collectors.joining(", "));
    }
}
