package org.cleardocket.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chain. */
@Component
class AuditStore {

    /** The end of the chain. */
    record Last(long position, byte[] fingerprint) {
    }

    /** @param entry empty where the portal cannot have written it */
    private record Line(Optional<AuditEntry> entry, byte[] fingerprint) {
    }

    private record Linked(WaitingLines.Waiting waiting, AuditEntry entry, byte[] fingerprint) {
    }

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final WaitingLines waiting;
    private final Fingerprint fingerprints;

    AuditStore(JdbcClient sql, JdbcTemplate batches, WaitingLines waiting, Fingerprint fingerprints) {
        this.sql = sql;
        this.batches = batches;
        this.waiting = waiting;
        this.fingerprints = fingerprints;
    }

    /** Makes this transaction the chain's one writer until it ends. False where another copy writes just now. */
    boolean lock() {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('audit.entry'))").query(Boolean.class).single();
    }

    Last last() {
        return sql.sql("select position, fingerprint from audit.entry order by position desc limit 1")
                .query((row, _) -> new Last(row.getLong("position"), row.getBytes("fingerprint")))
                .optional()
                .orElse(new Last(0, Fingerprint.START));
    }

    /** Gives lines of the portal's the next places, in their order. */
    void append(List<WaitingLines.Waiting> lines) {
        var before = last();
        var linked = new ArrayList<Linked>(lines.size());
        for (var line : lines) {
            var entry = line.entry().orElseThrow().at(before.position() + 1);
            before = new Last(entry.position(), fingerprints.of(before.fingerprint(), entry));
            linked.add(new Linked(line, entry, before.fingerprint()));
        }
        batches.batchUpdate("""
                insert into audit.entry (position, at, actor_kind, actor_id, action, subject, reason, fingerprint, line)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, linked, linked.size(), AuditStore::set);
    }

    private static void set(PreparedStatement row, Linked linked) throws SQLException {
        var entry = linked.entry();
        row.setLong(1, entry.position());
        row.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
        row.setString(3, entry.actor().kind().name());
        row.setString(4, entry.actor().id());
        row.setString(5, entry.action());
        row.setString(6, entry.subject());
        row.setString(7, entry.reason());
        row.setBytes(8, linked.fingerprint());
        row.setObject(9, linked.waiting().line());
    }

    /** Those that wait are newer than those in the chain; what others have put in among them is left out. */
    List<AuditEntry> about(String subject) {
        return sql.sql("""
                select position, 0 as number, line, at, actor_kind, actor_id, action, subject, reason, null as mac
                from audit.entry where subject = :subject
                union all
                select 0, number, line, at, actor_kind, actor_id, action, subject, reason, mac
                from audit.waiting where subject = :subject
                    and not exists (select from audit.entry where entry.line = waiting.line)
                order by number desc, position desc
                """)
                .param("subject", subject)
                .query((row, _) -> row.getBytes("mac") == null ? chained(row) : waiting.read(row).entry())
                .list().stream().flatMap(Optional::stream).toList();
    }

    /** Whether the first line is one that this portal's secret made; empty where there is none. */
    Optional<Boolean> firstFits() {
        return sql.sql("select * from audit.entry where position = 1")
                .query((row, _) -> new Line(chained(row), row.getBytes("fingerprint"))).optional()
                .map(line -> follows(line, new Last(0, Fingerprint.START)));
    }

    boolean contains(Head head) {
        return head.lines() == 0 || sql.sql("select fingerprint from audit.entry where position = ?")
                .param(head.lines()).query(byte[].class).optional()
                .filter(found -> HexFormat.of().formatHex(found).equals(head.fingerprint())).isPresent();
    }

    @Transactional(readOnly = true) // the driver reads in pages only within a transaction
    public ChainCheck check() {
        var before = new Last(0, Fingerprint.START);
        try (var lines = sql.sql("select * from audit.entry order by position").withFetchSize(1000)
                .query((row, _) -> new Line(chained(row), row.getBytes("fingerprint"))).stream()) {
            for (var line : (Iterable<Line>) lines::iterator) {
                if (!follows(line, before)) {
                    return new ChainCheck.Broken(before.position() + 1);
                }
                before = new Last(before.position() + 1, line.fingerprint());
            }
        }
        return new ChainCheck.Whole(before.position(), HexFormat.of().formatHex(before.fingerprint()), 0, 0,
                List.of());
    }

    private boolean follows(Line line, Last before) {
        return line.entry().filter(entry -> entry.position() == before.position() + 1
                && fingerprints.fits(line.fingerprint(), before.fingerprint(), entry)).isPresent();
    }

    private static Optional<AuditEntry> chained(ResultSet row) throws SQLException {
        var position = row.getLong("position");
        return entry(row).map(entry -> entry.at(position));
    }

    /** A line of either table, without its place; empty where its actor is of a kind that the portal never wrote. */
    static Optional<AuditEntry> entry(ResultSet row) throws SQLException {
        var kind = row.getString("actor_kind");
        var known = Arrays.stream(Actor.Kind.values()).filter(one -> one.name().equals(kind)).findFirst();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AuditEntry(0, row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(known.get(), row.getString("actor_id")), row.getString("action"), row.getString("subject"),
                row.getString("reason")));
    }
}
