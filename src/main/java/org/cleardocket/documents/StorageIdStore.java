package org.cleardocket.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which storage holds the bytes of this database's papers. */
@Component
class StorageIdStore {

    private final JdbcClient sql;

    StorageIdStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UUID> find() {
        return sql.sql("select id from documents.storage").query(UUID.class).optional();
    }

    /** Copies of the portal take turns until their transaction ends. */
    void takeTurn() {
        sql.sql("lock table documents.storage in exclusive mode").update();
    }

    void set(UUID id) {
        sql.sql("insert into documents.storage (id) values (?) on conflict (one) do update set id = excluded.id")
                .param(id).update();
    }

    /** The newest files that the storage should hold: an old copy of it lacks them. */
    List<StoredFile> newest(int most) {
        return sql.sql("""
                select * from documents.file
                where state in ('WAITING', 'READY') and lost_at is null order by changed_at desc limit ?
                """).param(most).query((row, _) -> FileStore.stored(row)).list();
    }
}
