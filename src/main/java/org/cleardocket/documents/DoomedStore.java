package org.cleardocket.documents;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the storage is to destroy. */
@Component
class DoomedStore {

    private final JdbcClient sql;

    DoomedStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(String prefix, Instant now) {
        sql.sql("""
                insert into documents.doomed (prefix, at) values (?, ?)
                on conflict (prefix) do update set at = excluded.at
                """).params(prefix, PaperStore.at(now)).update();
    }

    /** In no order: what cannot be destroyed keeps nothing else from being so. */
    List<String> all() {
        return sql.sql("select prefix from documents.doomed order by random() limit 10000").query(String.class).list();
    }

    /** Forgets what was destroyed long enough after it was doomed. */
    void remove(String prefix, Instant doomedBefore) {
        sql.sql("delete from documents.doomed where prefix = ? and at < ?")
                .params(prefix, PaperStore.at(doomedBefore)).update();
    }
}
