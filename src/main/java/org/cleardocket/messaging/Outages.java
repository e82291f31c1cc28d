package org.cleardocket.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The circuit breaker of each sender: after failures with some numbers on end nothing is tried for a while, then one
 * text, a code if one waits, and everything again as soon as that one passes. Numbers count and not failures: one with
 * which nothing works proves nothing about a sender, however often it is tried. Waits grow as long as the outage lasts.
 * Kept in the database, so that instances share what each has learned, try one text and not one each, and pages of an
 * instance that does not send know it too. A sender that works has no row, and costs one look at an empty table a text.
 */
@Component
class Outages {

    /** To how many numbers a text may fail; with one more the sender itself is at fault. */
    static final int TOLERATED = 4;
    static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    /** A code lives for ten minutes: most of them should meet a carrier that is back. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** @param retryAt until when nothing is tried; {@code null} while the failures are few */
    private record Outage(String sender, Instant since, @Nullable Instant retryAt) {

        /** A time farther off than any wait was set by a clock that has gone back since. */
        boolean forbidsCallsAt(Instant now) {
            return retryAt != null && retryAt.isAfter(now) && !retryAt.isAfter(now.plus(LONGEST_WAIT));
        }
    }

    private final JdbcClient sql;
    private final Senders senders;
    /** As last seen: those that fail just now need a closer look, others none. */
    private volatile Set<String> failing = Set.of();

    Outages(JdbcClient sql, Senders senders) {
        this.sql = sql;
        this.senders = senders;
    }

    /** Those that may be called, in their order; empty while all have to wait. */
    List<SmsGateway> sendersToCall(Instant now) {
        var waiting = all().stream().filter(outage -> outage.forbidsCallsAt(now)).map(Outage::sender).toList();
        return senders.inOrder().stream().filter(sender -> !waiting.contains(sender.name())).toList();
    }

    /**
     * Asks to call a sender just now. Of those who ask at the end of a wait one is let in, to try; should it die, the
     * next is after another wait.
     *
     * @return empty where it may be called; else from when on to ask again
     */
    Optional<Instant> waitFor(SmsGateway sender, Instant now) {
        var outage = failing.contains(sender.name()) ? find(sender) : Optional.<Outage>empty();
        if (outage.isEmpty() || outage.get().retryAt() == null) {
            return Optional.empty();
        }
        if (outage.get().forbidsCallsAt(now)) {
            return Optional.of(outage.get().retryAt());
        }
        var taken = sql.sql("""
                update messaging.outage set retry_at = :next where sender = :sender and retry_at = :seen
                """)
                .param("next", Outbox.at(now.plus(Outbox.LEASE)))
                .param("sender", sender.name())
                .param("seen", Outbox.at(outage.get().retryAt()))
                .update() == 1;
        return taken ? Optional.empty() : Optional.of(now.plus(SHORTEST_WAIT));
    }

    /** It answered, be it with a refusal of one text. */
    void worked(SmsGateway sender) {
        if (failing.contains(sender.name())) {
            sql.sql("delete from messaging.outage where sender = ?").param(sender.name()).update();
        }
    }

    /**
     * It could not be reached, did not answer, or takes no texts at all. Each wait is as long as the outage so far.
     *
     * @param to whose text this was
     */
    void failed(SmsGateway sender, PhoneNumber to, Instant now) {
        sql.sql("""
                insert into messaging.outage (sender, phones, since) values (:sender, array[:phone], :now)
                on conflict (sender) do update
                set phones = array_remove(outage.phones, :phone) || :phone,
                    retry_at = case when cardinality(array_remove(outage.phones, :phone)) >= :tolerated
                    then :now + least(greatest(:now - outage.since, make_interval(secs => :shortest)),
                        make_interval(secs => :longest)) end
                """)
                .param("sender", sender.name())
                .param("phone", to.e164())
                .param("now", Outbox.at(now))
                .param("tolerated", TOLERATED)
                .param("shortest", (double) SHORTEST_WAIT.toSeconds())
                .param("longest", (double) LONGEST_WAIT.toSeconds())
                .update();
        all();
    }

    /** Since when no sender takes texts; empty while one does, and where nobody has tried any for minutes. */
    Optional<Instant> since(Instant now) {
        var down = all().stream().filter(outage -> outage.retryAt() != null
                && outage.retryAt().isAfter(now.minus(LONGEST_WAIT))).toList();
        var all = senders.inOrder().stream().allMatch(sender ->
                down.stream().anyMatch(outage -> outage.sender().equals(sender.name())));
        return all ? down.stream().map(Outage::since).max(Instant::compareTo) : Optional.empty();
    }

    /** How each sender does, in their order. */
    List<SenderHealth> health() {
        var failing = all();
        return senders.inOrder().stream()
                .map(sender -> failing.stream().filter(outage -> outage.sender().equals(sender.name())).findFirst()
                        .map(outage -> new SenderHealth(sender.name(), outage.since(), outage.retryAt()))
                        .orElseGet(() -> new SenderHealth(sender.name(), null, null)))
                .toList();
    }

    private Optional<Outage> find(SmsGateway sender) {
        return all().stream().filter(outage -> outage.sender().equals(sender.name())).findFirst();
    }

    private List<Outage> all() {
        var all = sql.sql("select sender, since, retry_at from messaging.outage")
                .query((row, _) -> new Outage(row.getString("sender"), Outbox.instant(row, "since"),
                        Optional.ofNullable(row.getObject("retry_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant).orElse(null)))
                .list();
        failing = all.stream().map(Outage::sender).collect(Collectors.toUnmodifiableSet());
        return all;
    }
}
