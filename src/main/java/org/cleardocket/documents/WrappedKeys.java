package org.cleardocket.documents;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files' keys, by the master keys that wrap them. */
@Component
class WrappedKeys {

    private final JdbcClient sql;

    WrappedKeys(JdbcClient sql) {
        this.sql = sql;
    }

    /** The names of all master keys that wrap a file's; reads one line for each, however many files there are. */
    List<String> masters() {
        return sql.sql("""
                with recursive each (master) as (
                    (select min(master) from documents.file)
                    union all
                    select (select min(master) from documents.file where master > each.master) from each
                    where each.master is not null)
                select master from each where master is not null
                """).query(String.class).list();
    }

    /** Some of the files whose keys a master key wraps. */
    List<StoredFile> by(String master) {
        return sql.sql("select * from documents.file where master = ? limit 500").param(master)
                .query((row, _) -> FileStore.stored(row)).list();
    }

    void rewrap(FileId file, SealedKey before, SealedKey after) {
        sql.sql("update documents.file set master = ?, sealed_key = ? where id = ? and sealed_key = ?")
                .params(after.master(), after.bytes(), file.value(), before.bytes()).update();
    }
}
