package org.cleardocket.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
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
     * @param ours   whether the portal wrote it
     */
    record Waiting(long number, UUID line, AuditEntry entry, boolean ours) {
    }

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

    /** Whether the first is one that this portal's secret made; empty where none waits. */
    Optional<Boolean> firstFits() {
        return after(0, 1).stream().map(Waiting::ours).findFirst();
    }

    Waiting read(ResultSet row) throws SQLException {
        var line = row.getObject("line", UUID.class);
        var entry = AuditStore.entry(row);
        return new Waiting(row.getLong("number"), line, entry,
                Arrays.equals(row.getBytes("mac"), fingerprints.ofWaiting(line, entry)));
    }
}
