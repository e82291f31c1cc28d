package org.cleardocket.keys;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KnownKeyStore {

    private final JdbcClient sql;

    KnownKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<byte[]> fingerprint(String name) {
        return sql.sql("select fingerprint from keys.known where name = ?").param(name)
                .query((row, _) -> row.getBytes("fingerprint")).optional();
    }

    /** If two portals start at once, the first insert wins. */
    void add(String name, byte[] fingerprint) {
        sql.sql("insert into keys.known (name, fingerprint) values (?, ?) on conflict do nothing")
                .params(name, fingerprint).update();
    }
}
