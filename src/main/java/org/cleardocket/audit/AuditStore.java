package org.cleardocket.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuditStore {

    /** The end of the chain. */
    record Last(long position, byte[] fingerprint) {
    }

    private record Line(AuditEntry entry, byte[] fingerprint) {
    }

    private final JdbcClient sql;
    private final Fingerprint fingerprints;

    AuditStore(JdbcClient sql, Fingerprint fingerprints) {
        this.sql = sql;
        this.fingerprints = fingerprints;
    }

    /** The end of the chain, held until the transaction ends: the chain has one writer at a time. */
    Last lockLast() {
        sql.sql("select pg_advisory_xact_lock(hashtext('audit.entry'))").query(_ -> { });
        return sql.sql("select position, fingerprint from audit.entry order by position desc limit 1")
                .query((row, _) -> new Last(row.getLong("position"), row.getBytes("fingerprint")))
                .optional()
                .orElse(new Last(0, Fingerprint.START));
    }

    void append(Last last, AuditEntry entry) {
        sql.sql("""
                insert into audit.entry (position, at, actor_kind, actor_id, action, subject, reason, fingerprint)
                values (:position, :at, :kind, :actor, :action, :subject, :reason, :fingerprint)
                """)
                .param("position", entry.position())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("kind", entry.actor().kind().name())
                .param("actor", entry.actor().id())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("reason", entry.reason())
                .param("fingerprint", fingerprints.of(last.fingerprint(), entry))
                .update();
    }

    List<AuditEntry> about(String subject) {
        return sql.sql("select * from audit.entry where subject = :subject order by position desc")
                .param("subject", subject)
                .query((row, _) -> entry(row))
                .list();
    }

    /** Whether the first line is one that this portal's secret made; empty where there is none. */
    Optional<Boolean> firstFits() {
        return sql.sql("select * from audit.entry where position = 1")
                .query((row, _) -> new Line(entry(row), row.getBytes("fingerprint"))).optional()
                .map(line -> Arrays.equals(line.fingerprint(), fingerprints.of(Fingerprint.START, line.entry())));
    }

    ChainCheck check() {
        var before = new Last(0, Fingerprint.START);
        try (var lines = sql.sql("select * from audit.entry order by position").withFetchSize(1000)
                .query((row, _) -> new Line(entry(row), row.getBytes("fingerprint"))).stream()) {
            for (var line : (Iterable<Line>) lines::iterator) {
                var follows = line.entry().position() == before.position() + 1
                        && Arrays.equals(line.fingerprint(), fingerprints.of(before.fingerprint(), line.entry()));
                if (!follows) {
                    return new ChainCheck.Broken(before.position() + 1);
                }
                before = new Last(line.entry().position(), line.fingerprint());
            }
        }
        return new ChainCheck.Whole(before.position(), HexFormat.of().formatHex(before.fingerprint()));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        var actor = new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id"));
        return new AuditEntry(row.getLong("position"), row.getObject("at", OffsetDateTime.class).toInstant(), actor,
                row.getString("action"), row.getString("subject"), row.getString("reason"));
    }
}
