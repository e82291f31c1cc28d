package org.cleardocket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cleardocket.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditLogTest {

    @Autowired AuditLog log;
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
        assertThat(log.check()).isInstanceOf(ChainCheck.Whole.class);
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
        var changed = log.about("request:three").getFirst().position();
        transaction.executeWithoutResult(all -> {
            sql.sql("alter table audit.entry disable trigger entry_only_grows").update();
            sql.sql("update audit.entry set actor_id = 's2' where position = ?").param(changed).update();
            assertThat(log.check()).isEqualTo(new ChainCheck.Broken(changed));
            all.setRollbackOnly();
        });
    }
}
