package org.cleardocket.people;

import org.cleardocket.audit.Actor;
import org.cleardocket.audit.AuditLog;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the accounts of an earlier version, once. That it was done stands in the audit log, which only grows: an account
 * without a seal is never sealed later.
 */
@Component
class SealAccounts {

    private static final String DONE = "people.accounts-sealed";
    private static final String SUBJECT = "accounts";

    private final AccountStore accounts;
    private final AuditLog audit;
    private final JdbcClient sql;

    SealAccounts(AccountStore accounts, AuditLog audit, JdbcClient sql) {
        this.accounts = accounts;
        this.audit = audit;
        this.sql = sql;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Transactional
    void once() {
        sql.sql("select pg_advisory_xact_lock(hashtext('people.seal'))").query(_ -> { });
        if (audit.about(SUBJECT).stream().noneMatch(line -> line.action().equals(DONE))) {
            accounts.sealAll();
            audit.record(Actor.PROGRAM, DONE, SUBJECT, "");
        }
    }
}
