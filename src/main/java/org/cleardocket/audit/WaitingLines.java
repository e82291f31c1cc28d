package org.cleardocket.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines that are durable and wait for their place in the chain. */
@Component
class WaitingLines {

    /**
     * One of them.
     *
     * @param number in which order they wait
     * @param line   by which it is known in the chain
     * @param entry  what it says; empty where the portal did not write it
     */
    record Waiting(long number, UUID line, Optional<AuditEntry> entry) {

        boolean ours() {
            return entry.isPresent();
        }
    }

    /** Of lines that are not the portal's, so many are looked for. */
    private static final int MOST_FOREIGN = 500;

    private final JdbcClient sql;
    private final Fingerprint fingerprints;

    WaitingLines(JdbcClient sql, Fingerprint fingerprints) {
        this.sql = sql;
        this.fingerprints = fingerprints;
    }

    void add(AuditEntry entry) {
        var line = UUID.randomUUID();
        sql.sql("""
                insert into audit.waiting (line, at, actor_kind, actor_id, action, subject, reason, mac)
                values (:line, :at, :kind, :actor, :action, :subject, :reason, :mac)
                """)
                .param("line", line)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("kind", entry.actor().kind().name())
                .param("actor", entry.actor().id())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("reason", entry.reason())
                .param("mac", fingerprints.ofWaiting(line, entry))
                .update();
    }

    /** Some that are not in the chain yet, in their order. */
    List<Waiting> after(long number, int most) {
        return sql.sql("""
                select * from audit.waiting waiting where number > :number
                    and not exists (select from audit.entry where line = waiting.line)
                order by number limit :most
                """)
                .param("number", number).param("most", most).query((row, _) -> read(row)).list();
    }

    /** Removes those that are in the chain. */
    void removeChained() {
        sql.sql("delete from audit.waiting using audit.entry where entry.line = waiting.line").update();
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select from audit.waiting)").query(Boolean.class).single();
    }

    long count() {
        return sql.sql("select count(*) from audit.waiting").query(Long.class).single();
    }

    long countBefore(Instant time) {
        return sql.sql("select count(*) from audit.waiting where at < ?").param(time.atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }

    /** Whether one of the first was made with this portal's secret; empty where none waits. */
    Optional<Boolean> firstFits() {
        var first = after(0, MOST_FOREIGN);
        return first.isEmpty() ? Optional.empty() : Optional.of(first.stream().anyMatch(Waiting::ours));
    }

    /** The numbers of the first lines that the portal did not write. */
    List<Long> foreign() {
        return after(0, MOST_FOREIGN).stream().filter(line -> !line.ours()).map(Waiting::number).toList();
    }

    Waiting read(ResultSet row) throws SQLException {
        var line = row.getObject("line", UUID.class);
        var mac = row.getBytes("mac");
        return new Waiting(row.getLong("number"), line,
                AuditStore.entry(row).filter(entry -> fingerprints.fitsWaiting(mac, line, entry)));
    }
}
