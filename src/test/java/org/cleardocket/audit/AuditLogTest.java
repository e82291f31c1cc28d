package org.cleardocket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cleardocket.keys.Keys;
import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditLogTest {

    @Autowired AuditLog log;
    @Autowired ChainWriter writer;
    @Autowired AuditStore store;
    @Autowired WaitingLines waiting;
    @Autowired SealedHeads heads;
    @Autowired Keys keys;
    @Autowired Clock clock;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private void write(String subject) {
        transaction.executeWithoutResult(_ -> log.record(Actor.staff("s1"), "request.viewed", subject, "works on it"));
    }

    @Test
    void a_line_needs_the_transaction_of_what_it_is_about() {
        assertThatThrownBy(() -> log.record(Actor.PROGRAM, "a.b", "", ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void lines_follow_from_each_other_and_are_found_by_subject() {
        write("request:one");
        write("request:one");
        assertThat(log.about("request:one")).hasSize(2).first().extracting(AuditEntry::action)
                .isEqualTo("request.viewed");
        assertThat(log.check(List.of())).isInstanceOf(ChainCheck.Whole.class);
    }

    @Test
    void a_line_cannot_be_changed_or_removed() {
        write("request:two");
        assertThatThrownBy(() -> sql.sql("delete from audit.entry").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("update audit.entry set reason = ''").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_change_by_someone_who_switches_the_guard_off_shows() {
        write("request:three");
        chain();
        var changed = log.about("request:three").getFirst().position();
        transaction.executeWithoutResult(all -> {
            hold();
            sql.sql("alter table audit.entry disable trigger entry_only_grows").update();
            sql.sql("update audit.entry set actor_id = 's2' where position = ?").param(changed).update();
            assertThat(log.check(List.of())).isEqualTo(new ChainCheck.Broken(changed));
            all.setRollbackOnly();
        });
    }

    /** Keeps the writer of this portal's own timer out until the transaction ends. */
    private void hold() {
        sql.sql("select pg_advisory_xact_lock(hashtext('audit.entry'))").query(_ -> { });
    }

    private void chain() {
        transaction.executeWithoutResult(_ -> {
            hold();
            writer.write();
        });
    }

    private static String subject() {
        return "request:" + UUID.randomUUID();
    }

    private long chained(String subject) {
        return sql.sql("select count(*) from audit.entry where subject = ?").param(subject).query(Long.class).single();
    }

    @Test
    void a_line_does_not_wait_for_another_transaction_with_a_line_nor_for_the_writer() {
        var first = subject();
        var second = subject();
        var other = new TransactionTemplate(transaction.getTransactionManager());
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(_ -> {
            hold();
            log.record(Actor.PROGRAM, "a.b", first, "");
            other.executeWithoutResult(_ -> log.record(Actor.PROGRAM, "a.b", second, ""));
        });
        chain();
        assertThat(List.of(log.about(first).size(), log.about(second).size())).containsExactly(1, 1);
        assertThat(log.check(List.of())).isInstanceOf(ChainCheck.Whole.class);
    }

    @Test
    void a_line_of_a_transaction_that_is_undone_is_in_neither_place() {
        var subject = subject();
        transaction.executeWithoutResult(undone -> {
            log.record(Actor.PROGRAM, "a.b", subject, "");
            undone.setRollbackOnly();
        });
        write(subject);
        chain();
        assertThat(log.about(subject)).hasSize(1);
        assertThat(log.check(List.of())).isInstanceOf(ChainCheck.Whole.class);
    }

    @Test
    void two_writers_and_many_transactions_give_each_line_one_place() throws Exception {
        var subject = subject();
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = Stream.generate(() -> threads.submit(() -> {
                while (!done.get()) {
                    writer.write();
                }
            })).limit(2).toList();
            var lines = IntStream.range(0, 3).mapToObj(_ -> threads.submit(() -> {
                for (var line = 0; line < 40; line++) {
                    write(subject);
                }
            })).toList();
            for (var line : lines) {
                line.get();
            }
            done.set(true);
            for (var one : writers) {
                one.get();
            }
        }
        chain();
        assertThat(chained(subject)).isEqualTo(120);
        assertThat(log.about(subject)).hasSize(120);
        assertThat(log.check(List.of())).isInstanceOf(ChainCheck.Whole.class);
    }

    @Test
    void a_writer_that_is_killed_half_way_leaves_its_lines_to_the_next() {
        var subject = subject();
        write(subject);
        write(subject);
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
            hold();
            writer.write();
            sql.sql("select pg_terminate_backend(pg_backend_pid())").query(_ -> { });
        })).isInstanceOf(RuntimeException.class);
        chain();
        assertThat(chained(subject)).isEqualTo(2);
        assertThat(log.check(List.of())).isInstanceOf(ChainCheck.Whole.class);
    }

    @Test
    void a_line_that_others_put_in_is_never_chained_and_becomes_a_fault() {
        var subject = subject();
        transaction.executeWithoutResult(all -> {
            hold();
            sql.sql("""
                    insert into audit.waiting (line, at, actor_kind, actor_id, action, subject, reason, mac)
                    values (gen_random_uuid(), now() - interval '2 minutes', 'STAFF', 's1', 'request.viewed', ?, '', '')
                    """).param(subject).update();
            log.record(Actor.PROGRAM, "a.b", subject, "");
            assertThat(log.about(subject)).hasSize(1);
            assertThat(log.check(List.of())).isInstanceOfSatisfying(ChainCheck.Whole.class,
                    whole -> assertThat(List.of(whole.waiting(), whole.late())).containsExactly(1L, 1L));
            assertThat(chained(subject)).isEqualTo(1);
            assertThat(health()).contains("did not write");
            all.setRollbackOnly();
        });
    }

    private String health() {
        return new AuditHealthIndicator(waiting, store, heads, clock).health().getStatus().getDescription();
    }

    /** As from before the table refused them. */
    private long foreign(String kind, String at, int letters, String subject) {
        sql.sql("alter table audit.waiting drop constraint if exists waiting_actor_kind").update();
        return sql.sql("insert into audit.waiting (line, at, actor_kind, actor_id, action, subject, reason, mac) "
                        + "values (gen_random_uuid(), " + at + ", ?, 'x', 'a', ?, ?, '\\x00') returning number")
                .params(kind, subject, "z".repeat(letters)).query(Long.class).single();
    }

    @Test
    void no_line_that_others_put_in_stops_those_behind_it_whatever_it_says() {
        var subject = subject();
        transaction.executeWithoutResult(all -> {
            hold();
            writer.write();
            var foreign = List.of(foreign("staff", "now()", 1, subject), foreign("STAFF", "'infinity'", 1, subject),
                    foreign("STAFF", "'-infinity'", 1, subject), foreign("STAFF", "now()", 70_000, subject));
            log.record(Actor.PROGRAM, "a.b", subject, "");
            assertThat(log.about(subject)).hasSize(1);
            assertThat(log.check(List.of())).isInstanceOfSatisfying(ChainCheck.Whole.class,
                    whole -> assertThat(whole.foreign()).isEqualTo(foreign));
            assertThat(chained(subject)).isEqualTo(1);
            assertThat(health()).contains("did not write");
            all.setRollbackOnly();
        });
    }

    @Test
    void a_line_of_a_kind_that_nobody_is_is_refused() {
        assertThatThrownBy(() -> sql.sql("insert into audit.waiting (line, at, actor_kind, actor_id, action, subject, "
                + "reason, mac) values (gen_random_uuid(), now(), 'staff', 'x', 'a', 'y', 'z', '')").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_unreadable_line_in_the_chain_is_where_it_breaks() {
        transaction.executeWithoutResult(all -> {
            hold();
            writer.write();
            sql.sql("alter table audit.entry drop constraint entry_actor_kind").update();
            sql.sql("insert into audit.entry select max(position) + 1, now(), 'staff', 'x', 'a', 'y', 'z', '' "
                    + "from audit.entry").update();
            assertThat(log.about("y")).isEmpty();
            assertThat(log.check(List.of())).isEqualTo(new ChainCheck.Broken(store.last().position()));
            all.setRollbackOnly();
        });
    }

    @Test
    void a_line_takes_the_next_place_and_no_other() {
        assertThatThrownBy(() -> sql.sql("insert into audit.entry values (9223372036854775807, now(), 'STAFF', 'x', 'a', "
                + "'y', 'z', '')").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_waiting_line_leaves_for_the_chain_alone() {
        for (var attack : List.of("delete from audit.waiting", "update audit.waiting set reason = 'x'",
                "truncate audit.waiting")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                hold();
                log.record(Actor.PROGRAM, "a.b", "", "");
                sql.sql(attack).update();
            })).as(attack).isInstanceOf(DataAccessException.class);
        }
    }

    private void cut(String from) {
        sql.sql("alter table audit.entry disable trigger entry_only_grows").update();
        sql.sql("delete from audit.entry where " + from).update();
        sql.sql("alter table audit.entry enable trigger entry_only_grows").update();
    }

    @Test
    void a_tail_that_was_cut_shows_after_the_log_has_grown_again(@TempDir Path folder) {
        var file = folder.resolve("heads");
        var sealedHeads = new SealedHeads(store, new AuditSettings(file), keys, clock);
        var watched = new AuditLog(store, waiting, writer, sealedHeads, clock);
        write(subject());
        write(subject());
        transaction.executeWithoutResult(all -> {
            hold();
            var whole = (ChainCheck.Whole) watched.check(List.of());
            var noted = new Head(whole.lines(), whole.fingerprint());
            sealedHeads.daily();
            sealedHeads.daily();
            assertThat(sealedHeads.all()).containsExactly(noted);
            assertThat(watched.check(List.of(noted))).isEqualTo(whole);
            cut("position > " + (whole.lines() - 2));
            write(subject());
            write(subject());
            write(subject());
            assertThat(watched.check(List.of())).isEqualTo(new ChainCheck.Missing(noted));
            assertThat(log.check(List.of(noted))).isEqualTo(new ChainCheck.Missing(noted));
            cut("true");
            assertThat(log.check(List.of())).isInstanceOf(ChainCheck.Whole.class);
            assertThat(watched.check(List.of())).isEqualTo(new ChainCheck.Missing(noted));
            all.setRollbackOnly();
        });
    }

    @Test
    void a_head_that_is_not_sealed_by_us_says_nothing(@TempDir Path folder) throws Exception {
        var file = folder.resolve("heads");
        var sealedHeads = new SealedHeads(store, new AuditSettings(file), keys, clock);
        write(subject());
        chain();
        sealedHeads.seal();
        var sealed = Files.readString(file);
        Files.writeString(file, sealed.replaceFirst(" \\d+:", " 999999:") + "2026-12-01T00:00:00Z 3\n" + sealed);
        assertThat(sealedHeads.all()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
}
